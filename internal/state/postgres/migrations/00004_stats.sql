-- Each question in numbers, and where votes were given: see package sqlite.

-- +goose Up
ALTER TABLE feedback ADD COLUMN grp text NOT NULL DEFAULT '';

CREATE TABLE stats (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	platform   text NOT NULL,
	event      text NOT NULL,
	person     text NOT NULL,
	grp        text NOT NULL,
	at         bigint NOT NULL,
	outcome    text NOT NULL,
	model      boolean NOT NULL,
	failure    text NOT NULL,
	first_ms   bigint NOT NULL,
	took_ms    bigint NOT NULL,
	quotations bigint NOT NULL,
	wordings   bigint NOT NULL,
	judged     bigint NOT NULL,
	prompt     bigint NOT NULL,
	completion bigint NOT NULL,
	cost       double precision NOT NULL,
	currency   text NOT NULL
);
CREATE INDEX stats_at ON stats (at);
CREATE INDEX stats_event ON stats (platform, event) WHERE event <> '';
