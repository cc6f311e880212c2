-- The first schema. Offsets are code points of the snapshot's text; the words that a span marks stand beside it and are
-- compared on every write and read. Times are UTC, ISO 8601. Rows of facts are never deleted: `until` ends them.

CREATE TABLE snapshots (
  row INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  first_seen TEXT NOT NULL
);

-- One article id with one text. `newer` is the dispatch that brought a later text under the same id. `day` is the date of
-- the current reading, '' for none: the order in which everything is listed.
CREATE TABLE dispatches (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL,
  snapshot INTEGER NOT NULL REFERENCES snapshots (row),
  version INTEGER NOT NULL,
  newer INTEGER REFERENCES dispatches (row),
  reading INTEGER REFERENCES readings (row),
  day TEXT NOT NULL DEFAULT '',
  first_seen TEXT NOT NULL
);
CREATE INDEX dispatches_by_article ON dispatches (article);
CREATE INDEX dispatches_by_day ON dispatches (day, row) WHERE newer IS NULL;
CREATE INDEX dispatches_outdated ON dispatches (row) WHERE newer IS NOT NULL;

-- What one reader said of one dispatch. `statements`, `events` list the rows of the facts, in the reading's own order.
CREATE TABLE readings (
  row INTEGER PRIMARY KEY,
  dispatch INTEGER NOT NULL REFERENCES dispatches (row),
  reader TEXT NOT NULL,
  digest TEXT NOT NULL,
  read_at TEXT NOT NULL,
  superseded_by INTEGER REFERENCES readings (row),
  origin TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  agency TEXT,
  byline TEXT,
  url TEXT,
  place TEXT,
  date TEXT,
  date_from TEXT,
  headlines TEXT NOT NULL,
  set_aside TEXT NOT NULL,
  article_problems TEXT NOT NULL,
  problems TEXT NOT NULL,
  mentions BLOB NOT NULL,
  statements TEXT NOT NULL,
  events TEXT NOT NULL,
  statement_count INTEGER NOT NULL,
  event_count INTEGER NOT NULL
);
CREATE INDEX readings_by_dispatch ON readings (dispatch);

-- Where a dispatch was found, and the reading that this place gave last.
CREATE TABLE sightings (
  dispatch INTEGER NOT NULL REFERENCES dispatches (row),
  origin TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (row),
  first_seen TEXT NOT NULL,
  PRIMARY KEY (dispatch, origin)
) WITHOUT ROWID;

-- Somebody as articles name them; `key` is derived from the other columns.
CREATE TABLE parties (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_ar TEXT,
  name_en TEXT,
  actor TEXT,
  role TEXT,
  side TEXT
);
CREATE INDEX parties_by_actor ON parties (actor);

-- `since` and `until` are the readings that brought and ended the fact in this form; `until` is NULL while it stands.
CREATE TABLE statements (
  row INTEGER PRIMARY KEY,
  dispatch INTEGER NOT NULL REFERENCES dispatches (row),
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  since INTEGER NOT NULL REFERENCES readings (row),
  until INTEGER REFERENCES readings (row),
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  act TEXT NOT NULL,
  channel TEXT NOT NULL,
  headline INTEGER NOT NULL,
  inside TEXT,
  confidence REAL NOT NULL,
  cue_start INTEGER NOT NULL,
  cue_stop INTEGER NOT NULL,
  cue_words TEXT NOT NULL,
  speaker INTEGER REFERENCES parties (row),
  speaker_start INTEGER,
  speaker_stop INTEGER,
  speaker_words TEXT,
  speaker_why TEXT,
  addressee INTEGER REFERENCES parties (row),
  addressee_start INTEGER,
  addressee_stop INTEGER,
  addressee_words TEXT,
  addressee_why TEXT,
  has_occasion INTEGER NOT NULL,
  occasion_start INTEGER,
  occasion_stop INTEGER,
  occasion_words TEXT,
  occasion_place TEXT,
  occasion_date TEXT,
  why TEXT NOT NULL
);
CREATE UNIQUE INDEX statements_that_stand ON statements (dispatch, id) WHERE until IS NULL;
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_place ON statements (dispatch, cue_start) WHERE until IS NULL;
CREATE INDEX statements_by_speaker ON statements (speaker, act, headline, dispatch) WHERE until IS NULL;
CREATE INDEX statements_by_act ON statements (act, dispatch) WHERE until IS NULL;

CREATE TABLE segments (
  statement INTEGER NOT NULL REFERENCES statements (row),
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;

CREATE TABLE events (
  row INTEGER PRIMARY KEY,
  dispatch INTEGER NOT NULL REFERENCES dispatches (row),
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  since INTEGER NOT NULL REFERENCES readings (row),
  until INTEGER REFERENCES readings (row),
  type TEXT NOT NULL,
  mode TEXT,
  status TEXT NOT NULL,
  claimed_by TEXT,
  date TEXT,
  place TEXT,
  cameo TEXT,
  trigger_start INTEGER NOT NULL,
  trigger_stop INTEGER NOT NULL,
  trigger_words TEXT NOT NULL,
  actor TEXT NOT NULL,
  recipient TEXT NOT NULL,
  contexts TEXT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE UNIQUE INDEX events_that_stand ON events (dispatch, id) WHERE until IS NULL;
CREATE INDEX events_by_id ON events (id);
