-- Times are milliseconds since 1970, by the clock of the database. What the columns
-- mean stands at the migrations of package sqlite.

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql STABLE AS
	$$ SELECT floor(extract(epoch FROM statement_timestamp()) * 1000)::bigint $$;
-- +goose StatementEnd

-- Processes that share the database, and when they were last heard of.
CREATE TABLE processes (
	id   text PRIMARY KEY,
	seen bigint NOT NULL
);

CREATE TABLE journal (
	seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	platform text NOT NULL,
	event    text NOT NULL,
	person   text NOT NULL,
	grp      text NOT NULL,
	place    text NOT NULL,
	message  text NOT NULL,
	claimed  bigint NOT NULL,
	outcome  text NOT NULL DEFAULT '',
	owner    text NOT NULL,
	leaves   boolean NOT NULL DEFAULT false,
	UNIQUE (platform, event)
);
CREATE INDEX journal_claimed ON journal (claimed);
CREATE INDEX journal_person ON journal (platform, person);
CREATE INDEX journal_open ON journal (platform, owner) WHERE outcome = '';

CREATE TABLE exchanges (
	id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	platform text NOT NULL,
	event    text NOT NULL,
	person   text NOT NULL,
	grp      text NOT NULL,
	parent   text NOT NULL,
	answer   text NOT NULL,
	version  text NOT NULL,
	at       bigint NOT NULL,
	UNIQUE (platform, event)
);
CREATE INDEX exchanges_at ON exchanges (at);
CREATE INDEX exchanges_person ON exchanges (platform, person);

CREATE TABLE messages (
	platform text NOT NULL,
	message  text NOT NULL,
	exchange bigint NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
	part     integer NOT NULL,
	PRIMARY KEY (platform, message)
);
CREATE INDEX messages_exchange ON messages (exchange, part);

CREATE TABLE settings (
	platform text NOT NULL,
	grp      text NOT NULL,
	value    text NOT NULL,
	PRIMARY KEY (platform, grp)
);

CREATE TABLE feedback (
	platform text NOT NULL,
	message  text NOT NULL,
	person   text NOT NULL,
	up       boolean NOT NULL,
	reason   text NOT NULL,
	question text NOT NULL,
	at       bigint NOT NULL,
	PRIMARY KEY (platform, message, person)
);
CREATE INDEX feedback_at ON feedback (at);

CREATE TABLE gaps (
	id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	platform text NOT NULL,
	grp      text NOT NULL,
	person   text NOT NULL,
	question text NOT NULL,
	reason   text NOT NULL,
	at       bigint NOT NULL
);
CREATE INDEX gaps_at ON gaps (at);
