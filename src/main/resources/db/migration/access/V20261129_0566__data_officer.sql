-- 数据保护负责人: who watches over looks at personal data in a county. Named by one, seated by another; neither is the holder.
CREATE TABLE access.data_officer (
  id           uuid PRIMARY KEY,
  county       store.division_code NOT NULL CHECK (length(county) = 6),
  account      text NOT NULL,
  named_by     text NOT NULL CHECK (named_by <> account),
  named_at     timestamptz NOT NULL,
  confirmed_by text CHECK (confirmed_by NOT IN (named_by, account)),
  confirmed_at timestamptz,
  ended_by     text,
  ended_at     timestamptz,
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX one_officer ON access.data_officer (county) WHERE ended_at IS NULL;
CALL store.guard('access.data_officer', 'county');
GRANT SELECT, INSERT (id, county, account, named_by, named_at), UPDATE (confirmed_by, confirmed_at, ended_by, ended_at)
  ON access.data_officer TO huanjie_app;
CREATE TRIGGER keep_ended BEFORE UPDATE ON access.data_officer
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- 查看询问: what the officer asks the account that looked, and its answer; each once.
CREATE TABLE access.look_question (
  id          uuid PRIMARY KEY,
  look        bigint NOT NULL REFERENCES access.look,
  village     store.division_code NOT NULL,
  account     uuid NOT NULL,
  text        text NOT NULL CHECK (text <> ''),
  asked_by    text NOT NULL,
  asked_at    timestamptz NOT NULL,
  answer      text CHECK (answer <> ''),
  answered_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX look_question_look ON access.look_question (look);
CREATE INDEX look_question_account ON access.look_question (account, asked_at);
CALL store.guard('access.look_question', 'village');
GRANT SELECT, INSERT (id, look, village, account, text, asked_by, asked_at), UPDATE (answer, answered_at) ON access.look_question TO huanjie_app;
CREATE TRIGGER keep_answered BEFORE UPDATE ON access.look_question
  FOR EACH ROW WHEN (OLD.answer IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

COMMENT ON COLUMN access.data_officer.account IS 'kept: account name for looks by R-PD-7 until acts-stay as plain';
COMMENT ON COLUMN access.data_officer.named_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN access.data_officer.confirmed_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN access.data_officer.ended_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN access.look_question.account IS 'kept: account reference for looks by R-PD-7 until looks-stay as plain';
COMMENT ON COLUMN access.look_question.text IS 'kept: account text for looks by R-PD-7 until looks-stay as plain';
COMMENT ON COLUMN access.look_question.answer IS 'kept: account words for looks by R-PD-7 until looks-stay as plain';
COMMENT ON COLUMN access.look_question.asked_by IS 'kept: account act for accountability by R-PD-5 until looks-stay as plain';
