-- 准入评估: six conditions as versioned data, what village and town state on each, and the state that only one function writes.
CREATE SCHEMA readiness;
GRANT USAGE ON SCHEMA readiness TO huanjie_app;

-- A version of the conditions never changes; another is added by a migration and holds for assessments that begin after its day.
CREATE TABLE readiness.edition (
  version    int  PRIMARY KEY,
  valid_from date NOT NULL UNIQUE
);
CREATE TABLE readiness.condition (
  version   int  NOT NULL REFERENCES readiness.edition,
  condition text NOT NULL,
  position  int  NOT NULL,
  PRIMARY KEY (version, condition)
);
-- The documents that stand for a condition, where documents do; lists and the sample have their fields in the program.
CREATE TABLE readiness.evidence_kind (
  version   int     NOT NULL,
  condition text    NOT NULL,
  kind      text    NOT NULL,
  position  int     NOT NULL,
  required  boolean NOT NULL,
  PRIMARY KEY (version, condition, kind),
  FOREIGN KEY (version, condition) REFERENCES readiness.condition
);
GRANT SELECT ON readiness.edition, readiness.condition, readiness.evidence_kind TO huanjie_app;

INSERT INTO readiness.edition VALUES (1, '2016-01-01');
INSERT INTO readiness.condition VALUES
  (1, 'KEY_PERSONS', 1),
  (1, 'HARD_ISSUES', 2),
  (1, 'FINANCE', 3),
  (1, 'RULES_IN_ORDER', 4),
  (1, 'HEADS_CLEAR', 5),
  (1, 'VILLAGERS_RATING', 6);
INSERT INTO readiness.evidence_kind VALUES
  (1, 'FINANCE', 'AUDIT_REPORT', 1, true),
  (1, 'FINANCE', 'AUDIT_PUBLISHED', 2, true),
  (1, 'FINANCE', 'RECEIVABLES_LIST', 3, true),
  (1, 'FINANCE', 'ASSET_INVENTORY', 4, true),
  (1, 'FINANCE', 'CONTRACT_REGISTER', 5, true),
  (1, 'FINANCE', 'AGENCY_SIGN_OFF', 6, true),
  (1, 'RULES_IN_ORDER', 'CHARTER_FILED', 1, true),
  (1, 'RULES_IN_ORDER', 'VILLAGE_PACT_FILED', 2, true),
  (1, 'RULES_IN_ORDER', 'OPENNESS_RECORD', 3, true),
  (1, 'RULES_IN_ORDER', 'SEAL_RULES', 4, true),
  (1, 'HEADS_CLEAR', 'PARTY_RECORD', 1, true);

-- What follows what. The program's table is compared with it in a test.
CREATE TABLE readiness.transition (
  here      text    NOT NULL,
  step      text    NOT NULL,
  next      text    NOT NULL,
  new_round boolean NOT NULL,
  PRIMARY KEY (here, step)
);
GRANT SELECT ON readiness.transition TO huanjie_app;
INSERT INTO readiness.transition VALUES
  ('UNAPPLIED',   'SELF_CHECK', 'SELF_CHECK',  false),
  ('SELF_CHECK',  'SELF_CHECK', 'SELF_CHECK',  false),
  ('SELF_CHECK',  'APPLY',      'APPLIED',     false),
  ('APPLIED',     'VERIFY',     'VERIFYING',   false),
  ('APPLIED',     'ESCALATE',   'APPLIED',     false),
  ('APPLIED',     'KEEP',       'APPLIED',     false),
  ('APPLIED',     'REOPEN',     'VERIFYING',   true),
  ('VERIFYING',   'VERIFY',     'VERIFYING',   false),
  ('VERIFYING',   'RECTIFY',    'RECTIFYING',  true),
  ('VERIFYING',   'PASS',       'PASSED',      false),
  ('VERIFYING',   'REFUSE',     'REFUSED',     false),
  ('VERIFYING',   'ESCALATE',   'VERIFYING',   false),
  ('VERIFYING',   'KEEP',       'VERIFYING',   false),
  ('VERIFYING',   'REOPEN',     'VERIFYING',   true),
  ('RECTIFYING',  'SELF_CHECK', 'RECTIFYING',  false),
  ('RECTIFYING',  'APPLY',      'REVERIFYING', false),
  ('RECTIFYING',  'ESCALATE',   'RECTIFYING',  false),
  ('RECTIFYING',  'KEEP',       'RECTIFYING',  false),
  ('RECTIFYING',  'REOPEN',     'REVERIFYING', true),
  ('REVERIFYING', 'VERIFY',     'REVERIFYING', false),
  ('REVERIFYING', 'RECTIFY',    'RECTIFYING',  true),
  ('REVERIFYING', 'PASS',       'PASSED',      false),
  ('REVERIFYING', 'REFUSE',     'REFUSED',     false),
  ('REVERIFYING', 'ESCALATE',   'REVERIFYING', false),
  ('REVERIFYING', 'KEEP',       'REVERIFYING', false),
  ('REVERIFYING', 'REOPEN',     'REVERIFYING', true),
  ('PASSED',      'CONFIRM',    'PASSED',      false),
  ('PASSED',      'SPOT_CHECK', 'VERIFYING',   true),
  ('PASSED',      'EXPIRE',     'VERIFYING',   true),
  ('REFUSED',     'SELF_CHECK', 'SELF_CHECK',  true),
  ('REFUSED',     'APPEAL',     'REFUSED',     false),
  ('REFUSED',     'ESCALATE',   'REFUSED',     false),
  ('REFUSED',     'KEEP',       'REFUSED',     false),
  ('REFUSED',     'REOPEN',     'REVERIFYING', true);

-- Where a village stands in a term: one row, written by readiness.take_step alone.
CREATE TABLE readiness.assessment (
  term           uuid NOT NULL,
  village        store.division_code NOT NULL CHECK (length(village) = 12),
  version        int  NOT NULL REFERENCES readiness.edition,
  state          text NOT NULL,
  round          int  NOT NULL,
  stamp          int  NOT NULL,               -- steps taken; a page that saw fewer is stale
  since          timestamptz NOT NULL,
  passed_on      date,
  before_county  text CHECK (before_county IN ('APPEAL', 'ESCALATION')),
  taken_up       boolean NOT NULL DEFAULT false, -- the county itself may verify and decide
  answered_on    date,
  answered_round int NOT NULL DEFAULT 0,
  PRIMARY KEY (term, village),
  CHECK ((state = 'PASSED') = (passed_on IS NOT NULL))
);
CALL store.guard('readiness.assessment', 'village');
GRANT SELECT ON readiness.assessment TO huanjie_app;

-- Every step that was taken, by whom, when, why.
CREATE TABLE readiness.taken (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  term        uuid NOT NULL,
  village     store.division_code NOT NULL,
  step        text NOT NULL,
  state       text NOT NULL,                  -- after it
  round       int  NOT NULL,                  -- after it
  reason      text NOT NULL,
  taken_by    text NOT NULL,
  person_name text NOT NULL,
  role        text NOT NULL,
  taken_at    timestamptz NOT NULL,
  FOREIGN KEY (term, village) REFERENCES readiness.assessment
);
CREATE INDEX taken_village ON readiness.taken (term, village, seq);
CALL store.guard('readiness.taken', 'village');
GRANT SELECT ON readiness.taken TO huanjie_app;

-- 工作组: the named people of a town who verify.
CREATE TABLE readiness.member (
  id          uuid PRIMARY KEY,
  town        store.division_code NOT NULL CHECK (length(town) = 9),
  person_name text NOT NULL CHECK (person_name <> ''),
  organ       text NOT NULL,
  duty        text NOT NULL,
  since       date NOT NULL,
  until       date,
  named_by    text NOT NULL
);
CREATE INDEX member_town ON readiness.member (town);
CALL store.guard('readiness.member', 'town');
GRANT SELECT, INSERT, UPDATE (until) ON readiness.member TO huanjie_app;

-- What one side states on one condition. Only ever added to; the latest of a side is what it holds now.
CREATE TABLE readiness.statement (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  term        uuid NOT NULL,
  village     store.division_code NOT NULL,
  round       int  NOT NULL,
  version     int  NOT NULL,
  condition   text NOT NULL,
  side        text NOT NULL CHECK (side IN ('VILLAGE', 'TOWN')),
  met         boolean NOT NULL,
  note        text NOT NULL CHECK (length(note) <= 2000),
  evidence    jsonb NOT NULL,
  verifier    uuid REFERENCES readiness.member,
  person_name text NOT NULL,
  made_by     text NOT NULL,
  made_at     timestamptz NOT NULL,
  FOREIGN KEY (term, village) REFERENCES readiness.assessment,
  FOREIGN KEY (version, condition) REFERENCES readiness.condition
);
CREATE INDEX statement_latest ON readiness.statement (term, village, condition, side, seq DESC);
CALL store.guard('readiness.statement', 'village');
GRANT SELECT, INSERT ON readiness.statement TO huanjie_app;

-- A county's or town's own settings; the latest holds, without a value it is unset again. Everyone may read them.
CREATE TABLE readiness.setting (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  division store.division_code NOT NULL CHECK (length(division) IN (6, 9)),
  name     text NOT NULL,
  value    int CHECK (value >= 0),
  set_by   text NOT NULL,
  set_at   timestamptz NOT NULL
);
CREATE INDEX setting_latest ON readiness.setting (division, name, seq DESC);
ALTER TABLE readiness.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON readiness.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON readiness.setting FOR INSERT TO huanjie_app
  WITH CHECK (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON readiness.setting TO huanjie_app;

CREATE FUNCTION readiness.setting_of(wanted text, village text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  -- the county's holds for all its villages; where it has none, the town's
  SELECT coalesce(
    (SELECT value FROM setting WHERE division = substr(village, 1, 6) AND name = wanted ORDER BY seq DESC LIMIT 1),
    (SELECT value FROM setting WHERE division = substr(village, 1, 9) AND name = wanted ORDER BY seq DESC LIMIT 1))
$$;
REVOKE ALL ON FUNCTION readiness.setting_of(text, text) FROM PUBLIC;

CREATE FUNCTION readiness.in_scope(village text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT coalesce(village COLLATE "C" >= current_setting('huanjie.lo', true) AND village COLLATE "C" < current_setting('huanjie.hi', true), false)
$$;

-- The conditions that are not met by both sides: the village's latest statement, and the town's in the present round.
CREATE FUNCTION readiness.unmet(wanted_term uuid, wanted text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  SELECT c.condition
  FROM assessment a JOIN condition c ON c.version = a.version
  WHERE a.term = wanted_term AND a.village = wanted AND NOT (
    coalesce((SELECT s.met FROM statement s
              WHERE s.term = a.term AND s.village = a.village AND s.condition = c.condition AND s.side = 'TOWN'
                AND s.round = a.round AND s.version = a.version
              ORDER BY s.seq DESC LIMIT 1), false)
    AND coalesce((SELECT s.met FROM statement s
              WHERE s.term = a.term AND s.village = a.village AND s.condition = c.condition AND s.side = 'VILLAGE'
                AND s.version = a.version
              ORDER BY s.seq DESC LIMIT 1), false))
$$;
REVOKE ALL ON FUNCTION readiness.unmet(uuid, text) FROM PUBLIC;

-- Whether any election of the village has begun: from then on no pass is taken back.
CREATE FUNCTION readiness.started(wanted_term uuid, wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  SELECT readiness.in_scope(wanted) AND EXISTS (
    SELECT FROM election.election e WHERE e.term = wanted_term AND e.village = wanted AND e.stage <> 'PREPARING')
$$;
REVOKE ALL ON FUNCTION readiness.started(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.started(uuid, text) TO huanjie_app;

-- Holds a village's assessment until the transaction ends: whoever takes a step, or starts an election, holds it first.
CREATE FUNCTION readiness.hold(wanted_term uuid, wanted text) RETURNS SETOF readiness.assessment
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  SELECT * FROM assessment WHERE term = wanted_term AND village = wanted AND readiness.in_scope(wanted) FOR UPDATE
$$;
REVOKE ALL ON FUNCTION readiness.hold(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.hold(uuid, text) TO huanjie_app;

-- The only writer of the state. It runs as the owner, so it checks the scope, the transition and the six conditions itself.
CREATE FUNCTION readiness.take_step(
  wanted_term uuid, wanted text, wanted_step text, why text, who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF readiness.assessment
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  a assessment;
  t transition;
  latest int := (SELECT version FROM edition WHERE valid_from <= today ORDER BY valid_from DESC LIMIT 1);
BEGIN
  IF NOT readiness.in_scope(wanted) THEN
    RAISE EXCEPTION 'village % is out of scope', wanted;
  END IF;
  IF wanted_step = 'SELF_CHECK' THEN
    INSERT INTO assessment (term, village, version, state, round, stamp, since)
    VALUES (wanted_term, wanted, latest, 'UNAPPLIED', 1, 0, at) ON CONFLICT DO NOTHING;
  END IF;
  SELECT * INTO a FROM assessment WHERE term = wanted_term AND village = wanted FOR UPDATE;
  SELECT * INTO t FROM transition WHERE here = a.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, a.state;
  END IF;
  IF wanted_step = 'APPLY' AND 6 <> (
      SELECT count(DISTINCT condition) FROM statement
      WHERE term = wanted_term AND village = wanted AND side = 'VILLAGE' AND round = a.round AND version = a.version) THEN
    RAISE EXCEPTION 'not all six conditions are self-checked';
  END IF;
  IF t.next = 'PASSED' AND (
      EXISTS (SELECT FROM readiness.unmet(wanted_term, wanted))
      OR 6 <> (SELECT count(*) FROM condition WHERE version = a.version)) THEN
    RAISE EXCEPTION 'not all six conditions are met';
  END IF;
  IF a.state = 'PASSED' AND t.next <> 'PASSED' AND readiness.started(wanted_term, wanted) THEN
    RAISE EXCEPTION 'the election has started';
  END IF;
  IF wanted_step IN ('APPEAL', 'ESCALATE') AND a.before_county IS NOT NULL THEN
    RAISE EXCEPTION 'the county has it already';
  END IF;
  IF wanted_step IN ('KEEP', 'REOPEN') AND a.before_county IS NULL THEN
    RAISE EXCEPTION 'nothing is before the county';
  END IF;
  UPDATE assessment SET
    version = CASE WHEN t.next = 'SELF_CHECK' AND t.here <> 'SELF_CHECK' THEN latest ELSE version END,
    state = t.next,
    round = round + t.new_round::int,
    stamp = stamp + 1,
    since = CASE WHEN t.next = t.here THEN since ELSE at END,
    passed_on = CASE WHEN wanted_step = 'PASS' THEN today WHEN t.next = 'PASSED' THEN passed_on END,
    before_county = CASE
      WHEN wanted_step = 'APPEAL' THEN 'APPEAL'
      WHEN wanted_step = 'ESCALATE' THEN 'ESCALATION'
      WHEN wanted_step IN ('KEEP', 'REOPEN') OR t.next = 'PASSED' OR t.here = 'REFUSED' AND t.next <> 'REFUSED' THEN NULL
      ELSE before_county END,
    taken_up = (taken_up OR wanted_step = 'REOPEN') AND t.next NOT IN ('PASSED', 'REFUSED', 'SELF_CHECK'),
    answered_on = CASE WHEN wanted_step IN ('KEEP', 'REOPEN') THEN today ELSE answered_on END,
    answered_round = CASE WHEN wanted_step IN ('KEEP', 'REOPEN') THEN round + t.new_round::int ELSE answered_round END
  WHERE term = wanted_term AND village = wanted RETURNING * INTO a;
  INSERT INTO taken (term, village, step, state, round, reason, taken_by, person_name, role, taken_at)
  VALUES (wanted_term, wanted, wanted_step, a.state, a.round, why, who, name, as_role, at);
  RETURN NEXT a;
END $$;
REVOKE ALL ON FUNCTION readiness.take_step(uuid, text, text, text, text, text, text, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.take_step(uuid, text, text, text, text, text, text, timestamptz, date) TO huanjie_app;

-- A statement is taken only while its side has the word, for the present round and version. What passed cannot be talked away.
CREATE FUNCTION readiness.accept_statement() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  a assessment;
BEGIN
  SELECT * INTO a FROM assessment WHERE term = NEW.term AND village = NEW.village FOR UPDATE;
  IF a.state IS NULL OR a.round <> NEW.round OR a.version <> NEW.version
     OR NEW.side = 'VILLAGE' AND a.state NOT IN ('SELF_CHECK', 'RECTIFYING')
     OR NEW.side = 'TOWN' AND a.state NOT IN ('VERIFYING', 'REVERIFYING') THEN
    RAISE EXCEPTION 'no statement of the % is taken at %', NEW.side, a.state;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION readiness.accept_statement() FROM PUBLIC;
CREATE TRIGGER accepted BEFORE INSERT ON readiness.statement
  FOR EACH ROW EXECUTE FUNCTION readiness.accept_statement();

-- The gate, below every program: no election of any body leaves PREPARING unless the village has passed with six conditions met.
-- It takes the lock that a spot check takes, so that of a start and a withdrawal of the pass one sees the other.
CREATE FUNCTION readiness.refuse_start() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  a assessment;
  days int;
BEGIN
  SELECT * INTO a FROM assessment WHERE term = NEW.term AND village = NEW.village FOR UPDATE;
  IF a.state IS DISTINCT FROM 'PASSED'
     OR EXISTS (SELECT FROM readiness.unmet(NEW.term, NEW.village))
     OR 6 <> (SELECT count(*) FROM condition WHERE version = a.version) THEN
    RAISE EXCEPTION 'village % has not passed readiness', NEW.village;
  END IF;
  days := readiness.setting_of('EXPIRY_DAYS', NEW.village);
  IF days IS NOT NULL AND NEW.day IS NOT NULL AND NEW.day > a.passed_on + days THEN
    RAISE EXCEPTION 'the pass of village % has expired', NEW.village;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION readiness.refuse_start() FROM PUBLIC;
CREATE TRIGGER readiness_gate BEFORE UPDATE ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING') EXECUTE FUNCTION readiness.refuse_start();
CREATE TRIGGER readiness_gate_at_birth BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.stage <> 'PREPARING') EXECUTE FUNCTION readiness.refuse_start();

-- The counties whose assessments the clock looks after; it then works within each one's scope.
CREATE FUNCTION readiness.counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM assessment
$$;
REVOKE ALL ON FUNCTION readiness.counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.counties() TO huanjie_app;
