-- 换届: the term of a county, the election of each body in each village, and the stage that only one function writes.
CREATE SCHEMA election;
GRANT USAGE ON SCHEMA election TO huanjie_app;

CREATE TABLE election.term (
  id       uuid PRIMARY KEY,
  county   store.division_code NOT NULL,
  edition  text NOT NULL,
  began_on date NOT NULL,
  ends_on  date NOT NULL CHECK (ends_on > began_on)
);
CREATE INDEX term_county ON election.term (county);
-- A term is the same for every village of the county and public: each may read it, the county alone writes it.
ALTER TABLE election.term ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.term FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_writes ON election.term FOR ALL TO huanjie_app
  USING (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT, UPDATE (ends_on) ON election.term TO huanjie_app;

CREATE TABLE election.election (
  id        uuid PRIMARY KEY,
  term      uuid NOT NULL REFERENCES election.term,
  village   store.division_code NOT NULL,
  body      text NOT NULL,
  stage     text NOT NULL DEFAULT 'PREPARING',
  seats     int  NOT NULL DEFAULT 0 CHECK (seats BETWEEN 0 AND 7),
  day       date,
  opened_at timestamptz NOT NULL,
  UNIQUE (village, body, term)
);
CALL store.guard('election.election', 'village');
-- The stage is not among the columns that the application may write.
GRANT SELECT, INSERT (id, term, village, body, opened_at), UPDATE (seats, day) ON election.election TO huanjie_app;

-- The stage table as data: what follows what, by body. The program's table is compared with it in a test.
CREATE TABLE election.step (
  body text NOT NULL,
  here text NOT NULL,
  next text NOT NULL,
  PRIMARY KEY (body, here)
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

-- The only writer of the stage. It runs as the owner, so it checks the scope itself; gates of modules above are triggers that
-- those modules set on this table.
CREATE FUNCTION election.enter_stage(wanted uuid, expected text, following text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE election.election e SET stage = following
  WHERE e.id = wanted AND e.stage = expected
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
    AND EXISTS (SELECT FROM election.step s WHERE s.body = e.body AND s.here = expected AND s.next = following);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % does not follow % here', following, expected;
  END IF;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.enter_stage(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.enter_stage(uuid, text, text) TO huanjie_app;

-- 选举办法: drafted, then frozen by the hash of its canonical text when it is passed.
CREATE TABLE election.rules (
  election    uuid PRIMARY KEY REFERENCES election.election,
  village     store.division_code NOT NULL,
  edition     text NOT NULL,
  posts       jsonb NOT NULL,
  settings    jsonb NOT NULL,
  canonical   text,
  frozen_hash text CHECK (frozen_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
  CHECK ((frozen_hash IS NULL) = (canonical IS NULL))
);
CALL store.guard('election.rules', 'village');
GRANT SELECT, INSERT, UPDATE (posts, settings, canonical, frozen_hash) ON election.rules TO huanjie_app;
