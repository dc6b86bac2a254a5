-- 换届: the term of a county, the election of each body in each village, and the stage that only one function writes.
CREATE SCHEMA election;
GRANT USAGE ON SCHEMA election TO huanjie_app;

CREATE TABLE election.term (
  id       uuid PRIMARY KEY,
  county   store.division_code NOT NULL,
  edition  text NOT NULL,
  began_on date NOT NULL,
  ends_on  date NOT NULL CHECK (ends_on > began_on),
  UNIQUE (county, began_on)
);
-- A term is the same for every village of the county and public: each may read it, the county alone writes it.
ALTER TABLE election.term ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.term FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_writes ON election.term FOR INSERT TO huanjie_app
  WITH CHECK (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON election.term TO huanjie_app;

CREATE TABLE election.election (
  id        uuid PRIMARY KEY,
  term      uuid NOT NULL REFERENCES election.term,
  village   store.division_code NOT NULL,
  body      text NOT NULL,
  stage     text NOT NULL DEFAULT 'PREPARING',
  seats     int  NOT NULL DEFAULT 0 CHECK (seats BETWEEN 0 AND 7),
  day       date,
  opened_at timestamptz NOT NULL,
  UNIQUE (village, body, term),
  -- no election goes on before its seats and its day are fixed (S03), however it is asked
  CONSTRAINT seats_and_day_fixed CHECK (stage = 'PREPARING' OR (seats BETWEEN 3 AND 7 AND day IS NOT NULL))
);
CALL store.guard('election.election', 'village');
-- The stage is not among the columns that the application may write.
GRANT SELECT, INSERT (id, term, village, body, opened_at), UPDATE (seats, day) ON election.election TO huanjie_app;

CREATE FUNCTION election.refuse_fixing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'seats and day of a started election are never changed';
END $$;
CREATE TRIGGER fixed_before_start BEFORE UPDATE OF seats, day ON election.election
  FOR EACH ROW WHEN (OLD.stage <> 'PREPARING' AND (OLD.seats, OLD.day) IS DISTINCT FROM (NEW.seats, NEW.day))
  EXECUTE FUNCTION election.refuse_fixing();

-- The stage table as data: what follows what, by body. The program's table is compared with it in a test.
CREATE TABLE election.step (
  body text NOT NULL,
  here text NOT NULL,
  next text NOT NULL,
  PRIMARY KEY (body, here),
  UNIQUE (body, next)
);
GRANT SELECT ON election.step TO huanjie_app;
INSERT INTO election.step VALUES
  ('PARTY_BRANCH', 'PREPARING', 'APPROVED'),
  ('PARTY_BRANCH', 'APPROVED', 'LIST_SET'),
  ('PARTY_BRANCH', 'LIST_SET', 'MEETING'),
  ('PARTY_BRANCH', 'MEETING', 'DECLARED'),
  ('PARTY_BRANCH', 'DECLARED', 'SECRETARY_CHOSEN'),
  ('VILLAGERS_COMMITTEE', 'PREPARING', 'STARTED'),
  ('VILLAGERS_COMMITTEE', 'STARTED', 'COMMITTEE_CHOSEN'),
  ('VILLAGERS_COMMITTEE', 'COMMITTEE_CHOSEN', 'RULES_PASSED'),
  ('VILLAGERS_COMMITTEE', 'RULES_PASSED', 'REGISTERING'),
  ('VILLAGERS_COMMITTEE', 'REGISTERING', 'ROLL_PUBLISHED'),
  ('VILLAGERS_COMMITTEE', 'ROLL_PUBLISHED', 'ROLL_SETTLED'),
  ('VILLAGERS_COMMITTEE', 'ROLL_SETTLED', 'NOMINATING'),
  ('VILLAGERS_COMMITTEE', 'NOMINATING', 'CANDIDATES_PUBLISHED'),
  ('VILLAGERS_COMMITTEE', 'CANDIDATES_PUBLISHED', 'VOTE_PREPARED'),
  ('VILLAGERS_COMMITTEE', 'VOTE_PREPARED', 'POLLING'),
  ('VILLAGERS_COMMITTEE', 'POLLING', 'COUNTING'),
  ('VILLAGERS_COMMITTEE', 'COUNTING', 'DECLARED'),
  ('VILLAGERS_COMMITTEE', 'DECLARED', 'FILED'),
  ('VILLAGERS_COMMITTEE', 'FILED', 'HANDED_OVER'),
  ('VILLAGERS_COMMITTEE', 'HANDED_OVER', 'ARCHIVED'),
  ('SUPERVISORY_COMMITTEE', 'PREPARING', 'MEETING'),
  ('SUPERVISORY_COMMITTEE', 'MEETING', 'DECLARED');

-- When which stage was entered and by whom. Written by enter_stage alone, never changed.
CREATE TABLE election.entered (
  election uuid NOT NULL REFERENCES election.election,
  village  store.division_code NOT NULL,
  stage    text NOT NULL,
  at       timestamptz NOT NULL,
  by       text NOT NULL,
  PRIMARY KEY (election, stage)
);
CALL store.guard('election.entered', 'village');
GRANT SELECT ON election.entered TO huanjie_app;

-- The only writer of the stage. It runs as the owner, so it checks the scope itself; gates of modules above are triggers that
-- those modules set on this table.
CREATE FUNCTION election.enter_stage(wanted uuid, expected text, following text, entered_at timestamptz, entered_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE election.election e SET stage = following
  WHERE e.id = wanted AND e.stage = expected
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
    AND EXISTS (SELECT FROM election.step s WHERE s.body = e.body AND s.here = expected AND s.next = following);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % does not follow % here', following, expected;
  END IF;
  INSERT INTO election.entered (election, village, stage, at, by)
  SELECT e.id, e.village, following, entered_at, entered_by FROM election.election e WHERE e.id = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.enter_stage(uuid, text, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.enter_stage(uuid, text, text, timestamptz, text) TO huanjie_app;

-- 会议: what was held, with its numbers; whether it had its quorum is reckoned, never stored.
CREATE TABLE election.meeting (
  seq         bigint GENERATED ALWAYS AS IDENTITY,
  id          uuid PRIMARY KEY,
  election    uuid NOT NULL REFERENCES election.election,
  village     store.division_code NOT NULL,
  purpose     text NOT NULL,
  kind        text NOT NULL,
  announced   date NOT NULL,
  held        date NOT NULL CHECK (held >= announced),
  due         int NOT NULL CHECK (due > 0),
  present     int NOT NULL CHECK (present BETWEEN 0 AND due),
  in_favour   int NOT NULL CHECK (in_favour BETWEEN 0 AND present),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL
);
CREATE INDEX meeting_election ON election.meeting (election, seq);
CALL store.guard('election.meeting', 'village');
GRANT SELECT, INSERT ON election.meeting TO huanjie_app;

-- 文件: that a paper exists, by kind, title and number; the paper itself stays where it is.
CREATE TABLE election.document (
  seq         bigint GENERATED ALWAYS AS IDENTITY,
  id          uuid PRIMARY KEY,
  election    uuid NOT NULL REFERENCES election.election,
  village     store.division_code NOT NULL,
  kind        text NOT NULL,
  title       text NOT NULL,
  number      text NOT NULL,
  dated       date NOT NULL,
  note        text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL
);
CREATE INDEX document_election ON election.document (election, seq);
CALL store.guard('election.document', 'village');
GRANT SELECT, INSERT ON election.document TO huanjie_app;

-- 村民选举委员会: its members and reserve in the order of the vote that chose them; who leaves stays on record.
CREATE TABLE election.committee_member (
  id           uuid PRIMARY KEY,
  election     uuid NOT NULL REFERENCES election.election,
  village      store.division_code NOT NULL,
  place        int NOT NULL,
  name         text NOT NULL,
  office       text NOT NULL CHECK (office IN ('CHAIR', 'MEMBER', 'RESERVE')),
  meeting      uuid NOT NULL REFERENCES election.meeting,
  left_on      date,
  left_because text,
  UNIQUE (election, place),
  CHECK ((left_on IS NULL) = (left_because IS NULL))
);
CREATE UNIQUE INDEX committee_has_one_chair ON election.committee_member (election) WHERE office = 'CHAIR' AND left_on IS NULL;
CALL store.guard('election.committee_member', 'village');
GRANT SELECT, INSERT, UPDATE (office, left_on, left_because) ON election.committee_member TO huanjie_app;

-- 选举办法: drafted, then frozen by the hash of its canonical text when it is passed.
CREATE TABLE election.rules (
  election    uuid PRIMARY KEY REFERENCES election.election,
  village     store.division_code NOT NULL,
  edition     text NOT NULL,
  posts       jsonb NOT NULL,
  settings    jsonb NOT NULL,
  canonical   text,
  frozen_hash text,
  meeting     uuid REFERENCES election.meeting,
  CONSTRAINT hash_fits_text CHECK (frozen_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
  CHECK ((frozen_hash IS NULL) = (canonical IS NULL))
);
CALL store.guard('election.rules', 'village');
GRANT SELECT, INSERT (election, village, edition, posts, settings), UPDATE (posts, settings, canonical, frozen_hash, meeting)
  ON election.rules TO huanjie_app;

CREATE FUNCTION election.refuse_rules_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'election rules that have been passed are never changed';
END $$;
CREATE TRIGGER frozen_when_passed BEFORE UPDATE OR DELETE ON election.rules
  FOR EACH ROW WHEN (OLD.frozen_hash IS NOT NULL) EXECUTE FUNCTION election.refuse_rules_change();

-- 推选结果: who was chosen by a meeting without ballots counted here; the last record of an election holds.
CREATE TABLE election.choice (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election    uuid NOT NULL REFERENCES election.election,
  village     store.division_code NOT NULL,
  people      jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL
);
CREATE INDEX choice_election ON election.choice (election, seq);
CALL store.guard('election.choice', 'village');
GRANT SELECT, INSERT ON election.choice TO huanjie_app;

CREATE FUNCTION election.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what has been recorded in % is never changed or removed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.entered
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.meeting
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.document
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.choice
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
