-- Texts of groups' own, and what was made from them: see package sqlite.

-- +goose Up
CREATE TABLE texts (
	seq        bigint GENERATED ALWAYS AS IDENTITY,
	platform   text NOT NULL,
	grp        text NOT NULL,
	id         text NOT NULL,
	name       text NOT NULL,
	slug       text NOT NULL,
	channels   text NOT NULL,
	source     text NOT NULL,
	size       bigint NOT NULL,
	paragraphs bigint NOT NULL,
	version    text NOT NULL,
	added      bigint NOT NULL,
	content    bytea NOT NULL,
	PRIMARY KEY (platform, grp, id)
);

ALTER TABLE exchanges ADD COLUMN texts text NOT NULL DEFAULT '';
ALTER TABLE feedback ADD COLUMN texts text NOT NULL DEFAULT '';
ALTER TABLE gaps ADD COLUMN texts text NOT NULL DEFAULT '';
