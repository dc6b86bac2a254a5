-- 选举无效的认定: that the town's or the county's government found a vote void (R-BV-8, R-AF-10), entered by one person and confirmed by
-- another. Until it is confirmed it has no effect; once it is, nobody changes it. What follows is opened by people, never by this table.
CREATE TABLE count.voiding (
  id           uuid PRIMARY KEY,
  election     uuid NOT NULL,
  village      store.division_code NOT NULL,
  extent       text NOT NULL CHECK (extent IN ('ELECTION', 'VOTE')),
  ground       text NOT NULL CHECK (ground IN ('COMMITTEE', 'CANDIDATES', 'TURNOUT', 'EQUAL_NUMBER', 'MORE_RECOVERED', 'NOT_IN_PUBLIC',
                                               'NOT_ANNOUNCED', 'PROCEDURE')),
  organised_by text NOT NULL CHECK (organised_by IN ('TOWN', 'ELECTION_COMMITTEE')),
  organ        text NOT NULL CHECK (organ IN ('TOWN', 'COUNTY')),
  document     text NOT NULL CHECK (length(document) BETWEEN 1 AND 80),
  decided_on   date NOT NULL,
  facts        text NOT NULL CHECK (length(facts) BETWEEN 1 AND 2000),
  entered_at   timestamptz NOT NULL,
  entered_by   text NOT NULL,
  confirmed    boolean,
  settled_at   timestamptz,
  settled_by   text,
  CHECK ((confirmed IS NULL) = (settled_at IS NULL) AND (confirmed IS NULL) = (settled_by IS NULL)),
  -- who entered it can take it back, never confirm it
  CONSTRAINT two_people CHECK (confirmed IS NOT TRUE OR settled_by <> entered_by),
  CHECK ((ground = 'COMMITTEE') = (organised_by = 'TOWN')),
  CHECK (extent = 'ELECTION' OR ground <> 'COMMITTEE')
);
CREATE UNIQUE INDEX one_finding ON count.voiding (election) WHERE confirmed IS NOT FALSE;
CREATE INDEX voiding_village ON count.voiding (village);
CALL store.guard('count.voiding', 'village');
GRANT SELECT,
  INSERT (id, election, village, extent, ground, organised_by, organ, document, decided_on, facts, entered_at, entered_by),
  UPDATE (confirmed, settled_at, settled_by) ON count.voiding TO huanjie_app;

-- Only of a vote whose result was declared, or whose further vote has not begun; of the latest round alone; and settled once.
CREATE FUNCTION count.keep_voiding_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.settled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a settled finding is not changed';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT NEW.confirmed THEN
    RETURN NEW;
  END IF;
  PERFORM FROM election.election e
  WHERE e.id = NEW.election AND e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE'
    AND (e.stage IN ('DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED')
      OR NEW.extent = 'ELECTION' AND e.round <> 'FIRST' AND e.stage IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED'))
    AND (NEW.extent = 'ELECTION' OR e.round <> 'FIRST')
  FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.election OR e.replaces = NEW.election) THEN
    RAISE EXCEPTION 'no finding of voidness is taken on election % now', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_lawful BEFORE INSERT OR UPDATE ON count.voiding FOR EACH ROW EXECUTE FUNCTION count.keep_voiding_lawful();

-- What is found void goes no further: neither to a vote nor to filing, certificates, hand-over, archive.
CREATE FUNCTION count.voided_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM voiding v WHERE v.election = NEW.id AND v.confirmed) THEN
    RAISE EXCEPTION 'election % was found void and goes no further', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER count_voided_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (OLD.stage <> NEW.stage) EXECUTE FUNCTION count.voided_gate();

-- An election is held anew from its start only where a finding reaches back before the vote.
CREATE FUNCTION count.anew_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM voiding v WHERE v.election = NEW.replaces AND v.confirmed AND v.extent = 'ELECTION'
        AND v.ground IN ('COMMITTEE', 'CANDIDATES', 'EQUAL_NUMBER')) THEN
    RAISE EXCEPTION 'no finding calls for an election instead of %', NEW.replaces;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER count_anew_gate BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.replaces IS NOT NULL) EXECUTE FUNCTION count.anew_gate();

-- 后续轮次的关口: no round follows that neither the result before it nor a finding of its voidness calls for.
CREATE OR REPLACE FUNCTION count.round_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
DECLARE
  called text;
  before election.election;
  finding voiding;
BEGIN
  SELECT * INTO before FROM election.election e WHERE e.id = NEW.follows;
  SELECT * INTO finding FROM voiding v WHERE v.election = NEW.follows AND v.confirmed FOR UPDATE;
  IF finding.id IS NOT NULL THEN
    called := CASE WHEN finding.extent = 'VOTE' THEN before.round
                   WHEN finding.ground NOT IN ('COMMITTEE', 'CANDIDATES', 'EQUAL_NUMBER') THEN 'FIRST' END;
  ELSIF before.stage <> 'DECLARED' THEN
    RAISE EXCEPTION 'no round follows % here', NEW.follows;
  ELSE
    SELECT CASE r.due WHEN 'CHOICE' THEN 'RERUN' WHEN 'AGAIN' THEN before.round ELSE r.due END INTO called
    FROM reckoning r WHERE r.election = NEW.follows FOR UPDATE;
    IF EXISTS (SELECT FROM vacancy v WHERE v.election = NEW.follows) THEN
      called := NULL;
    END IF;
  END IF;
  IF called IS DISTINCT FROM NEW.round THEN
    RAISE EXCEPTION 'the result of % calls for no such round', NEW.follows;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION count.keep_vacancy_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  -- of a vacancy, another vote and a finding only one is decided: all hold the result's row or its election's
  PERFORM FROM reckoning r JOIN election.election e ON e.id = r.election WHERE r.election = NEW.election AND r.due = 'CHOICE' FOR UPDATE;
  IF NOT FOUND
     OR EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.election)
     OR EXISTS (SELECT FROM voiding v WHERE v.election = NEW.election AND v.confirmed) THEN
    RAISE EXCEPTION 'the result of % leaves no seat vacant', NEW.election;
  END IF;
  RETURN NEW;
END $$;
