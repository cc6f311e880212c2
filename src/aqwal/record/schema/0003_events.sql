-- What more an event says: its quad class, auxiliary modes, the statements that carry it (ids, the innermost first), the
-- words that name its parties ([[start, stop, words], ...]), when and where it took place. Days are ISO 8601, both
-- included; coordinates are degrees.
ALTER TABLE events ADD COLUMN quad TEXT;
ALTER TABLE events ADD COLUMN auxiliary TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN attribution TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN actor_words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN recipient_words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN when_start INTEGER;
ALTER TABLE events ADD COLUMN when_stop INTEGER;
ALTER TABLE events ADD COLUMN when_words TEXT;
ALTER TABLE events ADD COLUMN when_first TEXT;
ALTER TABLE events ADD COLUMN when_last TEXT;
ALTER TABLE events ADD COLUMN when_precision TEXT;
ALTER TABLE events ADD COLUMN where_start INTEGER;
ALTER TABLE events ADD COLUMN where_stop INTEGER;
ALTER TABLE events ADD COLUMN where_words TEXT;
ALTER TABLE events ADD COLUMN where_id TEXT;
ALTER TABLE events ADD COLUMN where_name TEXT;
ALTER TABLE events ADD COLUMN where_state TEXT;
ALTER TABLE events ADD COLUMN where_latitude REAL;
ALTER TABLE events ADD COLUMN where_longitude REAL;
