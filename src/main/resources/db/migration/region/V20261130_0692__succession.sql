-- 沿革: which village went into which, as an office says with the document that says so. Many to many: villages are merged, split, given another
-- code. Public; the county's office writes it, and withdraws what was wrong, which stays on record.
CREATE TABLE region.succession (
  id           uuid PRIMARY KEY,
  county       store.division_code NOT NULL,
  former       store.division_code NOT NULL,
  next         store.division_code NOT NULL,
  document     text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK (former <> next)
);
CREATE UNIQUE INDEX succession_once ON region.succession (former, next) WHERE withdrawn_at IS NULL;
CREATE INDEX succession_next ON region.succession (next) WHERE withdrawn_at IS NULL;
ALTER TABLE region.succession ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON region.succession FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_writes ON region.succession FOR INSERT TO huanjie_app
  WITH CHECK (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
CREATE POLICY county_withdraws ON region.succession FOR UPDATE TO huanjie_app
  USING (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
CALL store.shut_to_organs('region.succession');
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON region.succession TO huanjie_app;
COMMENT ON COLUMN region.succession.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN region.succession.withdrawn_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- 待确认名单: a list that a county's office has brought, whose changes it looks at before it is loaded; the file goes with the loading.
CREATE TABLE region.brought_list (
  id      uuid PRIMARY KEY,
  county  store.division_code NOT NULL,
  edition int NOT NULL,
  content bytea NOT NULL,
  at      timestamptz NOT NULL,
  by      text NOT NULL
);
CALL store.guard('region.brought_list', 'county');
GRANT SELECT, INSERT, DELETE ON region.brought_list TO huanjie_app;
COMMENT ON COLUMN region.brought_list.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
