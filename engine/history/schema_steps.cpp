#include <array>

#include "history/schema.hpp"

/// A step that was once released is never changed.
namespace fluoro::history {
namespace {

// Times are milliseconds since 1970 in UTC, durations milliseconds. What was shown
// and answered is JSON, as exam writes it; a list of banks has a line for each.
// sessions.answered, marks and used, and questions.answers, last_mark and last_at sum up the answers: they
// are written in the same transaction, so that no screen has to read a million answers.
constexpr const char* kFirst = R"sql(
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  mode TEXT NOT NULL,
  banks TEXT NOT NULL,
  bank_titles TEXT NOT NULL,
  time_limit INTEGER,
  started INTEGER NOT NULL,
  finished INTEGER,
  items INTEGER NOT NULL,
  answered INTEGER NOT NULL DEFAULT 0,
  marks REAL NOT NULL DEFAULT 0,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sessions_by_time ON sessions (started, id);
CREATE INDEX sessions_to_continue ON sessions (started, id) WHERE finished IS NULL;

CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  bank TEXT NOT NULL,
  answers INTEGER NOT NULL DEFAULT 0,
  last_mark REAL,
  last_at INTEGER
) STRICT;
CREATE INDEX questions_by_bank ON questions (bank, answers, last_mark, last_at);

CREATE TABLE items (
  session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  question INTEGER NOT NULL REFERENCES questions,
  shown TEXT NOT NULL,
  UNIQUE (session, position)
) STRICT;
CREATE INDEX items_by_question ON items (question);

CREATE TABLE answers (
  session INTEGER NOT NULL,
  position INTEGER NOT NULL,
  question INTEGER NOT NULL REFERENCES questions,
  answered TEXT NOT NULL,
  mark REAL NOT NULL CHECK (mark BETWEEN 0 AND 1),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  at INTEGER NOT NULL,
  PRIMARY KEY (session, position),
  FOREIGN KEY (session, position) REFERENCES items (session, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_question ON answers (question, at, mark);
CREATE INDEX answers_by_time ON answers (at);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// Days count from 1970. A fact's key is bank::fact_key. Of a fact, what stands beside its topic and
// `suspended` follows from its answers that are not forgotten, in order of time (replay.hpp); packed_facts
// from facts (packed_facts.hpp). answers.forgotten is when the bank was begun anew, retention the one that
// the learner wished at that time. questions.mistake says that it was last answered wrong or by guessing, and
// the table days sums up the answers, certainty 0 for those of sessions that do not ask for it. Sums of marks
// are rounded to ten decimals, so that taking an answer back leads to the very sum before it.
constexpr const char* kSecond = R"sql(
ALTER TABLE sessions ADD COLUMN topics TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN asks_certainty INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN grows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN by_code INTEGER NOT NULL DEFAULT 1;
ALTER TABLE sessions ADD COLUMN clock_used INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET marks = round(marks, 10);

CREATE TABLE topics (
  id INTEGER PRIMARY KEY,
  bank TEXT NOT NULL,
  topic TEXT NOT NULL,
  UNIQUE (bank, topic)
) STRICT;

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  topic INTEGER NOT NULL REFERENCES topics,
  suspended INTEGER NOT NULL DEFAULT 0,
  stability REAL,
  difficulty REAL,
  reviewed INTEGER,
  due INTEGER,
  due_at INTEGER,
  reviews INTEGER NOT NULL DEFAULT 0,
  lapses INTEGER NOT NULL DEFAULT 0,
  begun INTEGER,
  taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX facts_by_topic ON facts (topic);
CREATE INDEX facts_by_begun ON facts (begun, topic);
CREATE INDEX facts_due ON facts (due, key, topic)
  WHERE due_at IS NULL AND due IS NOT NULL AND suspended = 0;
CREATE INDEX facts_to_repeat ON facts (due_at, key, topic, due) WHERE due_at IS NOT NULL AND suspended = 0;

CREATE TABLE packed_facts (
  page INTEGER PRIMARY KEY,
  facts BLOB NOT NULL
) STRICT;

ALTER TABLE questions ADD COLUMN fact INTEGER REFERENCES facts;
ALTER TABLE questions ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE questions ADD COLUMN mistake INTEGER NOT NULL DEFAULT 0;
CREATE INDEX questions_by_fact ON questions (fact);
CREATE INDEX questions_mistaken ON questions (bank, last_at) WHERE mistake = 1;

ALTER TABLE answers ADD COLUMN fact INTEGER REFERENCES facts;
ALTER TABLE answers ADD COLUMN certainty INTEGER CHECK (certainty BETWEEN 1 AND 3);
ALTER TABLE answers ADD COLUMN rating INTEGER NOT NULL DEFAULT 3 CHECK (rating BETWEEN 1 AND 4);
ALTER TABLE answers ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN retention REAL NOT NULL DEFAULT 0.9;
ALTER TABLE answers ADD COLUMN forgotten INTEGER;

CREATE TABLE days (
  day INTEGER NOT NULL,
  bank TEXT NOT NULL,
  certainty INTEGER NOT NULL CHECK (certainty BETWEEN 0 AND 3),
  answers INTEGER NOT NULL,
  marks REAL NOT NULL,
  squares REAL NOT NULL,
  wrong INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (day, bank, certainty)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  session INTEGER NOT NULL,
  position INTEGER NOT NULL,
  answered TEXT NOT NULL,
  certainty INTEGER CHECK (certainty BETWEEN 1 AND 3),
  taken INTEGER NOT NULL CHECK (taken >= 0),
  flagged INTEGER NOT NULL,
  locked INTEGER NOT NULL,
  struck TEXT NOT NULL,
  PRIMARY KEY (session, position),
  FOREIGN KEY (session, position) REFERENCES items (session, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE doubts (
  question TEXT PRIMARY KEY,
  bank TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What older answers tell: a question's fact and topic are those of its newest item, ratings follow from the
-- mark alone, days are those of UTC.
CREATE TEMP TABLE newest AS
  SELECT question, bank, topic, type, ifnull(bank || '#' || fact, identity) AS key FROM (
    SELECT questions.id AS question, bank, identity,
           ifnull(json_extract(json, '$.topic'), '') AS topic,
           ifnull(json_extract(json, '$.type'), '') AS type,
           nullif(json_extract(json, '$.fact'), '') AS fact
    FROM questions
    JOIN (SELECT rowid AS item, iif(json_valid(shown), shown, '{}') AS json FROM items)
      ON item = (SELECT max(rowid) FROM items WHERE question = questions.id));
INSERT OR IGNORE INTO topics (bank, topic) SELECT bank, topic FROM newest ORDER BY question;
INSERT OR IGNORE INTO facts (key, topic)
  SELECT key, topics.id FROM newest JOIN topics USING (bank, topic) ORDER BY question;
UPDATE questions SET fact = facts.id, type = newest.type
  FROM newest JOIN facts USING (key) WHERE questions.id = newest.question;
DROP TABLE newest;
UPDATE questions SET mistake = 1 WHERE last_mark < 0.8;
UPDATE answers SET fact = (SELECT fact FROM questions WHERE id = answers.question),
  rating = CASE WHEN mark < 0.5 THEN 1 WHEN mark < 0.8 THEN 2 ELSE 3 END,
  day = at / 86400000;
CREATE INDEX answers_by_fact ON answers (fact, at);
INSERT INTO days
  SELECT day, bank, 0, count(*), round(sum(mark), 10), round(sum(mark * mark), 10),
         sum(mark <= 0), sum(taken)
  FROM answers JOIN questions ON questions.id = answers.question GROUP BY day, bank;
INSERT INTO settings VALUES ('facts-are-behind', '');
)sql";

constexpr std::array kSteps{kFirst, kSecond};

}  // namespace

Steps schema_steps() { return kSteps; }

}  // namespace fluoro::history
