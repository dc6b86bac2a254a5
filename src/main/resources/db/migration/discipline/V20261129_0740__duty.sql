-- 纪律设置: a county's numbers; the latest holds, without a value it is unset again.
CREATE TABLE discipline.setting (
  seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county store.division_code NOT NULL CHECK (length(county) = 6),
  name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  value  int CHECK (value >= 0),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX setting_latest ON discipline.setting (county, name, seq DESC);
ALTER TABLE discipline.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.setting FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CALL store.shut_to_organs('discipline.setting');
GRANT SELECT, INSERT ON discipline.setting TO huanjie_app;

CREATE FUNCTION discipline.setting_of(wanted text, named text, unset int) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT coalesce((SELECT s.value FROM setting s WHERE s.county = wanted AND s.name = named ORDER BY s.seq DESC LIMIT 1), unset)
$$;
REVOKE ALL ON FUNCTION discipline.setting_of(text, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.setting_of(text, text, int) TO huanjie_app;

-- 在册人员: whose training and pledges a village keeps in a term; by the roll where they are on it, else by name.
CREATE TABLE discipline.person (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  term        uuid NOT NULL,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  name_form   text NOT NULL GENERATED ALWAYS AS (store.name_form(name)) STORED,
  voter       uuid,
  enrolled_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_once ON discipline.person (village, term, name_form, coalesce(voter, '00000000-0000-0000-0000-000000000000'::uuid));
CREATE INDEX person_voter ON discipline.person (voter) WHERE voter IS NOT NULL;
CALL store.guard('discipline.person', 'village');
GRANT SELECT, INSERT (id, village, term, name, voter, enrolled_at) ON discipline.person TO huanjie_app;

-- 培训班: a course that was held, for which kinds of duty.
CREATE TABLE discipline.course (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  term        uuid NOT NULL,
  kinds       text[] NOT NULL CHECK (cardinality(kinds) > 0 AND kinds <@
    ARRAY['DESK', 'CALL', 'TALLY', 'SCRUTINY', 'MOBILE_BOX', 'VOLUNTEER', 'DRIVER']),
  held_on     date NOT NULL,
  place       text NOT NULL CHECK (length(place) BETWEEN 1 AND 100),
  trainer     text NOT NULL CHECK (length(trainer) BETWEEN 1 AND 100),
  material    text NOT NULL CHECK (length(material) <= 200),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX course_village ON discipline.course (village, term);
CALL store.guard('discipline.course', 'village');
GRANT SELECT, INSERT, DELETE ON discipline.course TO huanjie_app;

-- 参训名单
CREATE TABLE discipline.attendance (
  course  uuid NOT NULL REFERENCES discipline.course ON DELETE CASCADE,
  person  uuid NOT NULL REFERENCES discipline.person,
  village store.division_code NOT NULL,
  PRIMARY KEY (course, person)
);
CREATE INDEX attendance_person ON discipline.attendance (person);
CREATE INDEX attendance_village ON discipline.attendance (village);
CALL store.guard('discipline.attendance', 'village');
GRANT SELECT, INSERT, DELETE ON discipline.attendance TO huanjie_app;

-- 测验结果: that somebody handed in a quiz and whether they passed. What they answered is kept nowhere.
CREATE TABLE discipline.quiz_result (
  id       uuid PRIMARY KEY,
  person   uuid NOT NULL REFERENCES discipline.person,
  village  store.division_code NOT NULL,
  bank     text NOT NULL CHECK (bank IN ('DESK', 'CALL', 'TALLY', 'SCRUTINY', 'MOBILE_BOX', 'VOLUNTEER', 'MEMBER')),
  try      int NOT NULL CHECK (try > 0),
  passed   boolean NOT NULL,
  taken_at timestamptz NOT NULL,
  UNIQUE (person, bank, try)
);
CREATE INDEX quiz_result_village ON discipline.quiz_result (village);
CALL store.guard('discipline.quiz_result', 'village');
GRANT SELECT, INSERT ON discipline.quiz_result TO huanjie_app;

-- 承诺书扫描件: one paper may bear the signatures of several.
CREATE TABLE discipline.paper (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL,
  content_sealed bytea NOT NULL,
  filed_by       text NOT NULL,
  filed_at       timestamptz NOT NULL
);
CREATE INDEX paper_village ON discipline.paper (village);
CALL store.guard('discipline.paper', 'village');
GRANT SELECT, INSERT ON discipline.paper TO huanjie_app;

-- 承诺: given freely, by which text, on paper or drawn on the spot; taken back in one step. No statement on candidates reads it.
CREATE TABLE discipline.pledge (
  id               uuid PRIMARY KEY,
  person           uuid NOT NULL REFERENCES discipline.person,
  village          store.division_code NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('STAFF', 'VOLUNTEER', 'MEMBER', 'CANDIDATE', 'STANDING', 'RESIGNATION')),
  edition          text NOT NULL CHECK (length(edition) BETWEEN 1 AND 60),
  digest           text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),   -- of the very words that were read
  given_at         timestamptz NOT NULL,
  paper            uuid REFERENCES discipline.paper,
  signature_sealed bytea,
  received_by      text NOT NULL,
  taken_back_at    timestamptz,
  CHECK ((paper IS NULL) <> (signature_sealed IS NULL))
);
CREATE UNIQUE INDEX pledge_standing ON discipline.pledge (person, kind) WHERE taken_back_at IS NULL;
CREATE INDEX pledge_village ON discipline.pledge (village);
CALL store.guard('discipline.pledge', 'village');
GRANT SELECT, INSERT, UPDATE (taken_back_at) ON discipline.pledge TO huanjie_app;
CREATE TRIGGER keep_taken_back BEFORE UPDATE ON discipline.pledge
  FOR EACH ROW WHEN (OLD.taken_back_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- 上岗条件: what one lacks for a kind of duty of what the county asks for it. Read in the reader's scope; who asks as the owner asks for one
-- village. A name stands for its bearer until both sides say who it is.
CREATE FUNCTION discipline.lacks(of_village text, of_term uuid, duty_kind text, called text, who uuid, OUT training boolean, OUT pledge boolean)
LANGUAGE sql STABLE SET search_path = discipline, pg_temp AS $$
  WITH bearer AS (
    SELECT p.id FROM discipline.person p
    WHERE p.village = of_village AND p.term = of_term
      AND (p.voter = who OR (p.voter IS NULL OR who IS NULL) AND p.name_form = store.name_form(called))),
  course AS (
    SELECT EXISTS (SELECT FROM discipline.attendance a JOIN discipline.course c ON c.id = a.course
      WHERE a.person IN (SELECT id FROM bearer) AND duty_kind = ANY (c.kinds)) AS attended),
  quiz AS (
    SELECT EXISTS (SELECT FROM discipline.quiz_result q WHERE q.person IN (SELECT id FROM bearer) AND q.passed
      AND q.bank = CASE duty_kind WHEN 'DRIVER' THEN 'VOLUNTEER' ELSE duty_kind END) AS passed),
  county AS (SELECT left(of_village, 6) AS code)
  SELECT
    discipline.setting_of(county.code, 'TRAINING_' || duty_kind, 1) = 1
      AND NOT CASE discipline.setting_of(county.code, 'TRAINED_BY', 0) WHEN 1 THEN attended WHEN 2 THEN passed ELSE attended OR passed END,
    discipline.setting_of(county.code, 'PLEDGE_' || duty_kind, 1) = 1
      AND NOT EXISTS (SELECT FROM discipline.pledge g WHERE g.person IN (SELECT id FROM bearer) AND g.taken_back_at IS NULL
        AND g.kind = CASE WHEN duty_kind IN ('VOLUNTEER', 'DRIVER') THEN 'VOLUNTEER' ELSE 'STAFF' END)
  FROM course, quiz, county
$$;
REVOKE ALL ON FUNCTION discipline.lacks(text, uuid, text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.lacks(text, uuid, text, text, uuid) TO huanjie_app;

-- Nobody is present at a poll without them, by any route (R-DP-1).
CREATE FUNCTION discipline.duty_met() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  duty_kind text := CASE NEW.role
    WHEN 'ISSUER' THEN 'DESK' WHEN 'WRITER' THEN 'DESK' WHEN 'CALLER' THEN 'CALL' WHEN 'TELLER' THEN 'TALLY'
    WHEN 'SCRUTINEER' THEN 'SCRUTINY' WHEN 'CHIEF_SCRUTINEER' THEN 'SCRUTINY' WHEN 'MOBILE_BOX' THEN 'MOBILE_BOX' END;
  lacking record;
BEGIN
  IF duty_kind IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT l.training, l.pledge INTO lacking
    FROM election.election e, discipline.lacks(NEW.village::text, e.term, duty_kind, NEW.name, NEW.person) l WHERE e.id = NEW.election;
  IF lacking.training OR lacking.pledge THEN
    RAISE EXCEPTION 'nobody is on duty without the training and the pledge that the county asks for';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.duty_met() FROM PUBLIC;
CREATE TRIGGER duty_met BEFORE INSERT OR UPDATE OF present ON polling.staff
  FOR EACH ROW WHEN (NEW.present) EXECUTE FUNCTION discipline.duty_met();

-- What has gone with the archive is not begun anew.
CREATE FUNCTION discipline.keep_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF (SELECT e.stage FROM election.election e WHERE e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE'
      ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1) = 'ARCHIVED' THEN
    RAISE EXCEPTION 'the village''s election is in the archive, and with it has gone what is kept of training and pledges';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.keep_over() FROM PUBLIC;
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.person FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.course FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.attendance FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.quiz_result FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.paper FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.pledge FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();

-- 清除: with the archive of the village's last vote go the people, and with them all that was kept of them.
CREATE FUNCTION discipline.forget() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e WHERE e.village = NEW.village AND e.term = NEW.term AND e.body = NEW.body
      AND e.id <> NEW.id AND e.stage <> 'ARCHIVED') THEN
    RETURN NULL;
  END IF;
  DELETE FROM attendance a USING course c WHERE c.id = a.course AND c.village = NEW.village AND c.term = NEW.term;
  DELETE FROM course WHERE village = NEW.village AND term = NEW.term;
  DELETE FROM quiz_result q USING person p WHERE p.id = q.person AND p.village = NEW.village AND p.term = NEW.term;
  DELETE FROM pledge g USING person p WHERE p.id = g.person AND p.village = NEW.village AND p.term = NEW.term;
  DELETE FROM paper s WHERE s.village = NEW.village AND NOT EXISTS (SELECT FROM pledge g WHERE g.paper = s.id);
  DELETE FROM person WHERE village = NEW.village AND term = NEW.term;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION discipline.forget() FROM PUBLIC;
CREATE TRIGGER discipline_goes AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED' AND NEW.body = 'VILLAGERS_COMMITTEE')
  EXECUTE FUNCTION discipline.forget();

-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN discipline.setting.set_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.person.name IS 'kept: staff name for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.person.name_form IS 'kept: staff name for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.person.voter IS 'kept: staff reference for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.course.trainer IS 'kept: officer name for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.course.recorded_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN discipline.attendance.person IS 'kept: staff reference for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.quiz_result.person IS 'kept: staff reference for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.quiz_result.passed IS 'kept: staff decision for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.paper.content_sealed IS 'kept: staff+candidate file for poll by R-DP-1 until archived as sealed';
COMMENT ON COLUMN discipline.paper.filed_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN discipline.pledge.person IS 'kept: staff+candidate reference for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.pledge.kind IS 'kept: staff+candidate pledge for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.pledge.signature_sealed IS 'kept: staff+candidate signature for poll by R-DP-1 until archived as sealed';
COMMENT ON COLUMN discipline.pledge.received_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
