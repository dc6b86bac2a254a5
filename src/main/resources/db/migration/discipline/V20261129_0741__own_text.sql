-- 县级承诺书文本: a county's own words beside those that come with the program; in force once a second person has approved them.
CREATE TABLE discipline.own_text (
  id          uuid PRIMARY KEY,
  county      store.division_code NOT NULL CHECK (length(county) = 6),
  kind        text NOT NULL CHECK (kind IN ('STAFF', 'VOLUNTEER', 'MEMBER', 'CANDIDATE', 'STANDING', 'RESIGNATION')),
  edition     text NOT NULL CHECK (length(edition) BETWEEN 1 AND 60),
  source      text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  chinese     text NOT NULL CHECK (length(chinese) BETWEEN 1 AND 3000),
  english     text NOT NULL CHECK (length(english) <= 6000),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  approved_by text CHECK (approved_by <> proposed_by),
  approved_at timestamptz,
  ended_at    timestamptz,
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  UNIQUE (county, kind, edition)
);
ALTER TABLE discipline.own_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.own_text FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.own_text FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CREATE POLICY changes ON discipline.own_text FOR UPDATE TO huanjie_app USING (store.in_scope(county));
CALL store.shut_to_organs('discipline.own_text');
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at, ended_at) ON discipline.own_text TO huanjie_app;
CREATE TRIGGER keep_ended BEFORE UPDATE ON discipline.own_text
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER keep_approved BEFORE UPDATE OF approved_by, approved_at ON discipline.own_text
  FOR EACH ROW WHEN (OLD.approved_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN discipline.own_text.proposed_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.own_text.approved_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
