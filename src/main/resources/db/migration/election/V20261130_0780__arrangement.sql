-- 安排: day, hours and place of nomination, the candidates' meeting and the vote, as published. Rows are added alone: what villagers
-- were told is not changed at will, and a correction says why (R-PL-2).
CREATE TABLE election.arrangement (
  election     uuid NOT NULL REFERENCES election.election,
  village      store.division_code NOT NULL,
  occasion     text NOT NULL CHECK (occasion IN ('NOMINATION', 'CANDIDATES_MEETING', 'VOTE')),
  number       int NOT NULL CHECK (number BETWEEN 1 AND 100),
  day          date NOT NULL,
  from_hour    time NOT NULL,
  until_hour   time NOT NULL,
  place        text NOT NULL CHECK (length(place) BETWEEN 2 AND 80),
  stations     text[] NOT NULL DEFAULT '{}' CHECK (cardinality(stations) <= 20),
  manner       text CHECK (manner IN ('ASSEMBLY', 'STATIONS')),
  why          text NOT NULL DEFAULT '' CHECK (length(why) <= 200),
  published_at timestamptz NOT NULL,
  published_by text NOT NULL,
  PRIMARY KEY (election, occasion, number),
  CHECK (until_hour > from_hour),
  CHECK (occasion <> 'VOTE' OR manner IS NOT NULL),
  CHECK ((number = 1) OR length(why) >= 2)
);
CALL store.guard('election.arrangement', 'village');
GRANT SELECT, INSERT ON election.arrangement TO huanjie_app;

-- Corrections follow one another; the vote is on the election's own day, nothing is after it, and once the poll is open nothing is announced.
CREATE FUNCTION election.keep_arrangement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vote constant date := (SELECT e.day FROM election.election e WHERE e.id = NEW.election);
BEGIN
  IF NEW.number <> 1 + (SELECT count(*) FROM election.arrangement a WHERE a.election = NEW.election AND a.occasion = NEW.occasion) THEN
    RAISE EXCEPTION 'corrections of an arrangement follow one another';
  END IF;
  IF NEW.occasion = 'VOTE' AND NEW.day IS DISTINCT FROM vote OR NEW.day > vote THEN
    RAISE EXCEPTION 'a vote is on its own day, and what goes before it is not after it';
  END IF;
  IF election.has_entered(NEW.election, ARRAY['POLLING']) THEN
    RAISE EXCEPTION 'nothing is announced once the poll is open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_lawful BEFORE INSERT ON election.arrangement FOR EACH ROW EXECUTE FUNCTION election.keep_arrangement();

COMMENT ON COLUMN election.arrangement.why IS 'kept: mentioned text for election by R-AF-3 until record-stays as plain';
COMMENT ON COLUMN election.arrangement.published_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
