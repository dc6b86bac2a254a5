-- 候选人: who stands for which post. What an organisation recommends lies apart, in a table that nobody reads before the result.
CREATE SCHEMA candidacy;
GRANT USAGE ON SCHEMA candidacy TO huanjie_app;

CREATE TABLE candidacy.candidate (
  id               uuid PRIMARY KEY,
  election         uuid NOT NULL,
  village          store.division_code NOT NULL,
  person           uuid NOT NULL,
  name             text COLLATE "C" NOT NULL,
  sex              text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  post             text NOT NULL,
  channel          text NOT NULL CHECK (channel IN ('NOMINATED', 'SELF', 'LISTED', 'PROPOSED')),
  nominators       int NOT NULL DEFAULT 0 CHECK (nominators >= 0),
  education        text NOT NULL,
  political_status text NOT NULL,
  entered_on       date NOT NULL,
  withdrawn_on     date,
  namesake         boolean NOT NULL DEFAULT false,
  UNIQUE (election, person, post)
);
CREATE INDEX candidate_election ON candidacy.candidate (election);
CREATE INDEX candidate_village ON candidacy.candidate (village);
CALL store.guard('candidacy.candidate', 'village');
GRANT SELECT, INSERT, UPDATE (withdrawn_on, namesake) ON candidacy.candidate TO huanjie_app;

-- 组织推荐: entered by the offices, kept from every eye until the result is declared, then reported.
CREATE TABLE candidacy.recommendation (
  election   uuid NOT NULL,
  person     uuid NOT NULL,
  village    store.division_code NOT NULL,
  organ      text NOT NULL,
  entered_on date NOT NULL,
  by         text NOT NULL,
  PRIMARY KEY (election, person)
);
CREATE INDEX recommendation_village ON candidacy.recommendation (village);
CALL store.guard('candidacy.recommendation', 'village');
GRANT INSERT ON candidacy.recommendation TO huanjie_app;

-- The one way to read it: once the result stands, and within the reader's scope.
CREATE FUNCTION candidacy.recommended(wanted uuid) RETURNS TABLE (person uuid, organ text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT r.person, r.organ
  FROM candidacy.recommendation r JOIN election.election e ON e.id = r.election
  WHERE r.election = wanted
    AND e.stage IN ('DECLARED', 'SECRETARY_CHOSEN', 'FILED', 'HANDED_OVER', 'ARCHIVED')
    AND r.village >= current_setting('huanjie.lo', true) AND r.village < current_setting('huanjie.hi', true)
  ORDER BY r.person
$$;
REVOKE ALL ON FUNCTION candidacy.recommended(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.recommended(uuid) TO huanjie_app;

-- 名单既定: once the list is published nobody is added to it or moved on it; a withdrawal after it is decided elsewhere.
CREATE FUNCTION candidacy.keep_as_published() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF EXISTS (
      SELECT FROM election.election e WHERE e.id = NEW.election
        AND (e.body = 'VILLAGERS_COMMITTEE' AND e.stage <> 'NOMINATING'
          OR e.body = 'PARTY_BRANCH' AND e.stage <> 'APPROVED'
          OR e.body = 'SUPERVISORY_COMMITTEE' AND e.stage <> 'PREPARING')) THEN
    RAISE EXCEPTION 'the list of election % is not open', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_as_published BEFORE INSERT OR UPDATE ON candidacy.candidate
  FOR EACH ROW EXECUTE FUNCTION candidacy.keep_as_published();
