-- 县级题目: a county's own questions beside those that come with the program; never changed, and out of use once retired.
CREATE TABLE discipline.own_question (
  id         uuid PRIMARY KEY,
  county     store.division_code NOT NULL CHECK (length(county) = 6),
  bank       text NOT NULL CHECK (bank IN ('COMMON', 'DESK', 'CALL', 'TALLY', 'SCRUTINY', 'MOBILE_BOX', 'VOLUNTEER', 'MEMBER')),
  basis      text NOT NULL CHECK (length(basis) BETWEEN 1 AND 100),
  chinese    text[] NOT NULL CHECK (cardinality(chinese) = 4),   -- what is asked, the right answer, two wrong ones
  english    text[] NOT NULL CHECK (cardinality(english) IN (0, 4)),
  added_by   text NOT NULL,
  added_at   timestamptz NOT NULL,
  retired_by text,
  retired_at timestamptz,
  CHECK ((retired_by IS NULL) = (retired_at IS NULL))
);
CREATE INDEX own_question_county ON discipline.own_question (county, bank);
ALTER TABLE discipline.own_question ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.own_question FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.own_question FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CREATE POLICY changes ON discipline.own_question FOR UPDATE TO huanjie_app USING (store.in_scope(county));
CALL store.shut_to_organs('discipline.own_question');
GRANT SELECT, INSERT, UPDATE (retired_by, retired_at) ON discipline.own_question TO huanjie_app;
CREATE TRIGGER keep_retired BEFORE UPDATE ON discipline.own_question
  FOR EACH ROW WHEN (OLD.retired_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN discipline.own_question.added_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.own_question.retired_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
