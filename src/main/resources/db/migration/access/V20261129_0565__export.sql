-- 批量携出: personal data of many leaves by two people alone: one asks, saying why and of how many, another one lets it out, and it is taken once.
CREATE TABLE access.export (
  id         uuid PRIMARY KEY,
  county     store.division_code NOT NULL CHECK (length(county) = 6),
  what       text NOT NULL,
  people     int NOT NULL CHECK (people > 0),
  reason     text NOT NULL CHECK (reason <> ''),
  asked_by   text NOT NULL,
  asked_at   timestamptz NOT NULL,
  settled_by text CHECK (settled_by <> asked_by),
  settled_at timestamptz,
  allowed    boolean,
  taken_at   timestamptz,
  CHECK ((settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (allowed IS NULL)),
  CHECK (taken_at IS NULL OR allowed)
);
CREATE INDEX export_county ON access.export (county, asked_at);
CALL store.guard('access.export', 'county');
GRANT SELECT, INSERT (id, county, what, people, reason, asked_by, asked_at), UPDATE (settled_by, settled_at, allowed, taken_at)
  ON access.export TO huanjie_app;
CREATE TRIGGER keep_settled BEFORE UPDATE ON access.export
  FOR EACH ROW WHEN (OLD.taken_at IS NOT NULL OR NOT OLD.allowed) EXECUTE FUNCTION store.refuse_settled();

COMMENT ON COLUMN access.export.asked_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN access.export.settled_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN access.export.reason IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
