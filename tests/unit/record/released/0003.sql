PRAGMA application_id = 1634826092;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
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
INSERT INTO "dispatches" VALUES(1,'d_acc7e91ddd077af7','wire#1',1,1,NULL,1,'2026-03-01','2026-11-27T21:35:04+00:00');
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
, quad TEXT, auxiliary TEXT NOT NULL DEFAULT '[]', attribution TEXT NOT NULL DEFAULT '[]', actor_words TEXT NOT NULL DEFAULT '[]', recipient_words TEXT NOT NULL DEFAULT '[]', when_start INTEGER, when_stop INTEGER, when_words TEXT, when_first TEXT, when_last TEXT, when_precision TEXT, where_start INTEGER, where_stop INTEGER, where_words TEXT, where_id TEXT, where_name TEXT, where_state TEXT, where_latitude REAL, where_longitude REAL);
INSERT INTO "events" VALUES(1,1,'ev_0000000100000001','b08dc93ac98a2b59a6ef3b41ca84bce1',1,NULL,'MOBILIZE',NULL,'denied','st_0000000100000002',NULL,'مضيق دروان','154',107,110,'حشد','["XOR"]','["XNA","XTA"]','["military"]','[["mobilize.hashd",107,118]]','material conflict','["negation"]','["st_0000000100000002","st_0000000100000001"]','[[101,106,"أوريا"]]','[[37,44,"الناردي"],[88,94,"للجميع"]]',153,159,'الطريق','2026-02-01','2026-02-28','month',71,81,'مضيق دروان','pla:darwan-strait','Darwan Strait','XOR',12.25,-0.5);
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
INSERT INTO "parties" VALUES(1,'0ea5649f6ef76d41e17ba287b420cbe9','هشام الراوندي','هشام الراوندي','Hisham al-Rawandi',NULL,'وزير الخارجية','XNA');
INSERT INTO "parties" VALUES(2,'7b73392202fc7b8b61c5faa7c9dc2d17','أوريا','أوريا','Oria','sta:oria',NULL,'XOR');
INSERT INTO "parties" VALUES(3,'d7d6cceb72b654c09d2b4af33860abe9','أوريا','أوريا','Oria','sta:oria',NULL,'XOR;XNA');
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
INSERT INTO "readings" VALUES(1,1,'fast 0.1 abc','d93dbf505f52a101b31c6f1785c2c9fb','2026-11-27T21:35:04+00:00',NULL,'wire.jsonl#1','ar','وزير الخارجية الناردي: المضيق مفتوح','صحيفة ساروق','وكالة أنباء المضيق',NULL,NULL,'ساروق','2026-03-01','field','[]','[["byline",0,18]]','["the dispatch gives no place"]','["the dispatch gives no place"]',X'78018B8E8E562A2E49B4CA2FCA4C54D201314B5281F48DC5373B6E6CBCD975633990E30F918BF00F528A8DD5898E363430D4313430D331042273841EA04A90121D03A01A33231D33731D4BA0321DA5E4C482CC92C41C90A92B406AFC1C9574F24A7372626363016A432777','[1,2]','[1]',2,1);
CREATE TABLE segments (
  statement INTEGER NOT NULL REFERENCES statements (row),
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (statement, number)
) WITHOUT ROWID;
INSERT INTO "segments" VALUES(1,0,71,94,'مضيق دروان مفتوح للجميع');
INSERT INTO "segments" VALUES(2,0,107,118,'حشد زوارقها');
INSERT INTO "segments" VALUES(2,1,143,159,'الحوار هو الطريق');
CREATE TABLE sightings (
  dispatch INTEGER NOT NULL REFERENCES dispatches (row),
  origin TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (row),
  first_seen TEXT NOT NULL,
  PRIMARY KEY (dispatch, origin)
) WITHOUT ROWID;
INSERT INTO "sightings" VALUES(1,'wire.jsonl#1',1,'2026-11-27T21:35:04+00:00');
CREATE TABLE snapshots (
  row INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  first_seen TEXT NOT NULL
);
INSERT INTO "snapshots" VALUES(1,'63613a2b216da7296902eb3d2c296a0fce181cdc56149c6fc216e96dcbed000e','وكالة أنباء المضيق
قال وزير الخارجية الناردي هشام الراوندي في ساروق إن مضيق دروان مفتوح للجميع. ونفت أوريا حشد زوارقها، واعتبرت سلمى عزدين أن «الحوار هو الطريق».
','2026-11-27T21:35:04+00:00');
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
, speaker_doubt TEXT, addressee_doubt TEXT);
INSERT INTO "statements" VALUES(1,1,'st_0000000100000001','3ab8d3aaa55b0183c65da9adb6a2d5cf',1,NULL,'indirect','clause','say','press_conference',0,NULL,0.93,19,22,'قال',1,23,58,'وزير الخارجية الناردي هشام الراوندي','title',2,NULL,NULL,NULL,'discourse',1,59,67,'في ساروق','ساروق','2026-03-01','[["say.qala",19,22],["clause.inna",68,70]]','','');
INSERT INTO "statements" VALUES(2,1,'st_0000000100000002','53541f1db594f718307f109d6ddee751',1,NULL,'mixed','nominal','deny','unspecified',0,'st_0000000100000001',0.5,96,100,'ونفت',3,101,106,'أوريا','lexicon',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,'[]','',NULL);
CREATE INDEX dispatches_by_article ON dispatches (article);
CREATE INDEX dispatches_by_day ON dispatches (day, row) WHERE newer IS NULL;
CREATE INDEX dispatches_outdated ON dispatches (row) WHERE newer IS NOT NULL;
CREATE INDEX readings_by_dispatch ON readings (dispatch);
CREATE INDEX parties_by_actor ON parties (actor);
CREATE UNIQUE INDEX statements_that_stand ON statements (dispatch, id) WHERE until IS NULL;
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_place ON statements (dispatch, cue_start) WHERE until IS NULL;
CREATE INDEX statements_by_speaker ON statements (speaker, act, headline, dispatch) WHERE until IS NULL;
CREATE INDEX statements_by_act ON statements (act, dispatch) WHERE until IS NULL;
CREATE UNIQUE INDEX events_that_stand ON events (dispatch, id) WHERE until IS NULL;
CREATE INDEX events_by_id ON events (id);
COMMIT;
