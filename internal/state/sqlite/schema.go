package sqlite

// migrations bring the tables from one version to the next; the number of those
// done is the file's user_version. A released one is never changed.
//
// Times are milliseconds since 1970. In the journal, seq orders the entries;
// outcome is "" while a question is being answered. An exchange is shown by one or
// several messages. The person of a gap is blank once the history's time is over; so are
// person and event of a stat, as events may have the person's id in them. The owner
// of a question is the process that answers it; it is nobody's if that is not among the
// processes. A person leaves the journal, if that was wished, when the question is finished.
// The column texts lists ids of a group's own texts, each with a space on either side, so that
// one can be found by LIKE.
var migrations = []string{`
CREATE TABLE alive (at BLOB NOT NULL); -- what Ready writes
INSERT INTO alive VALUES ('');

CREATE TABLE journal (
	seq      INTEGER PRIMARY KEY AUTOINCREMENT,
	platform TEXT NOT NULL,
	event    TEXT NOT NULL,
	person   TEXT NOT NULL,
	grp      TEXT NOT NULL,
	place    TEXT NOT NULL,
	message  TEXT NOT NULL,
	claimed  INTEGER NOT NULL,
	outcome  TEXT NOT NULL DEFAULT '',
	UNIQUE (platform, event)
);
CREATE INDEX journal_claimed ON journal (claimed);

CREATE TABLE exchanges (
	id       INTEGER PRIMARY KEY,
	platform TEXT NOT NULL,
	event    TEXT NOT NULL,
	person   TEXT NOT NULL,
	grp      TEXT NOT NULL,
	parent   TEXT NOT NULL,
	answer   TEXT NOT NULL,
	version  TEXT NOT NULL,
	at       INTEGER NOT NULL,
	UNIQUE (platform, event)
);
CREATE INDEX exchanges_at ON exchanges (at);
CREATE INDEX exchanges_person ON exchanges (platform, person);

CREATE TABLE messages (
	platform TEXT NOT NULL,
	message  TEXT NOT NULL,
	exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
	part     INTEGER NOT NULL,
	PRIMARY KEY (platform, message)
) WITHOUT ROWID;
CREATE INDEX messages_exchange ON messages (exchange, part);

CREATE TABLE settings (
	platform TEXT NOT NULL,
	grp      TEXT NOT NULL,
	value    TEXT NOT NULL,
	PRIMARY KEY (platform, grp)
) WITHOUT ROWID;

CREATE TABLE feedback (
	platform TEXT NOT NULL,
	message  TEXT NOT NULL,
	person   TEXT NOT NULL,
	up       INTEGER NOT NULL,
	reason   TEXT NOT NULL,
	question TEXT NOT NULL,
	at       INTEGER NOT NULL,
	PRIMARY KEY (platform, message, person)
) WITHOUT ROWID;

CREATE TABLE gaps (
	id       INTEGER PRIMARY KEY,
	platform TEXT NOT NULL,
	grp      TEXT NOT NULL,
	person   TEXT NOT NULL,
	question TEXT NOT NULL,
	reason   TEXT NOT NULL,
	at       INTEGER NOT NULL
);
CREATE INDEX gaps_at ON gaps (at);
`, `
CREATE TABLE processes (id TEXT PRIMARY KEY) WITHOUT ROWID;

ALTER TABLE journal ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE journal ADD COLUMN leaves INTEGER NOT NULL DEFAULT 0;
`, `
ALTER TABLE feedback ADD COLUMN grp TEXT NOT NULL DEFAULT '';

CREATE TABLE stats (
	id         INTEGER PRIMARY KEY,
	platform   TEXT NOT NULL,
	event      TEXT NOT NULL,
	person     TEXT NOT NULL,
	grp        TEXT NOT NULL,
	at         INTEGER NOT NULL,
	outcome    TEXT NOT NULL,
	model      INTEGER NOT NULL,
	failure    TEXT NOT NULL,
	first_ms   INTEGER NOT NULL,
	took_ms    INTEGER NOT NULL,
	quotations INTEGER NOT NULL,
	wordings   INTEGER NOT NULL,
	judged     INTEGER NOT NULL,
	prompt     INTEGER NOT NULL,
	completion INTEGER NOT NULL,
	cost       REAL NOT NULL,
	currency   TEXT NOT NULL
);
CREATE INDEX stats_at ON stats (at);
CREATE INDEX stats_event ON stats (platform, event) WHERE event <> '';
`, `
CREATE TABLE texts (
	seq        INTEGER PRIMARY KEY AUTOINCREMENT,
	platform   TEXT NOT NULL,
	grp        TEXT NOT NULL,
	id         TEXT NOT NULL,
	name       TEXT NOT NULL,
	slug       TEXT NOT NULL,
	channels   TEXT NOT NULL,
	source     TEXT NOT NULL,
	size       INTEGER NOT NULL,
	paragraphs INTEGER NOT NULL,
	version    TEXT NOT NULL,
	added      INTEGER NOT NULL,
	content    BLOB NOT NULL,
	UNIQUE (platform, grp, id)
);

ALTER TABLE exchanges ADD COLUMN texts TEXT NOT NULL DEFAULT '';
ALTER TABLE feedback ADD COLUMN texts TEXT NOT NULL DEFAULT '';
ALTER TABLE gaps ADD COLUMN texts TEXT NOT NULL DEFAULT '';
`}
