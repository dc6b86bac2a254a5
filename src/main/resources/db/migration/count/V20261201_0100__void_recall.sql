-- Whether a vote was found void: by a finding of its own, or by one of the whole election that it belongs to (R-BV-8).
CREATE FUNCTION count.is_void(vote uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = count, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM voiding v
    JOIN election.election last ON last.id = v.election
    JOIN election.election here ON here.id = vote AND here.first = last.first
    WHERE v.confirmed
      AND (v.election = vote
        OR v.extent = 'ELECTION' AND here.sequence <= last.sequence AND NOT EXISTS (
          SELECT FROM election.election whole
          WHERE whole.first = here.first AND whole.round IN ('FIRST', 'RECALL')
            AND whole.sequence > here.sequence AND whole.sequence <= last.sequence)))
$$;
REVOKE ALL ON FUNCTION count.is_void(uuid) FROM PUBLIC;

-- replaces V20261130_0803: a recall is a whole vote, without candidates; it is voted on again, and nothing of it is held from the start
CREATE OR REPLACE FUNCTION count.keep_voiding_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
DECLARE
  anew constant boolean := NEW.ground IN ('COMMITTEE', 'CANDIDATES', 'EQUAL_NUMBER');
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.settled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a settled finding is not changed';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT NEW.confirmed THEN
    RETURN NEW;
  END IF;
  PERFORM FROM election.election e
  WHERE e.id = NEW.election AND e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE'
    AND (e.stage IN ('DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED', 'POLLING', 'COUNTING')
      OR NEW.extent = 'ELECTION' AND e.stage IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED') AND (e.round NOT IN ('FIRST', 'RECALL') OR e.sequence > 1 OR anew)
      OR NEW.extent = 'ELECTION' AND e.procedure = 'RECALL' AND e.sequence > 1 AND e.stage = 'ROLL_SETTLED'
      OR NEW.extent = 'ELECTION' AND e.sequence = 1 AND e.stage NOT IN ('PREPARING', 'STARTED') AND NEW.ground = 'COMMITTEE')
    AND NOT (e.procedure = 'RECALL' AND anew)
    AND (NEW.ground <> 'BROKEN_OFF' OR e.stage IN ('POLLING', 'COUNTING'))
    AND (NEW.extent = 'ELECTION' OR e.round NOT IN ('FIRST', 'RECALL'))
  FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.election OR e.replaces = NEW.election) THEN
    RAISE EXCEPTION 'no finding of voidness is taken on election % now', NEW.election;
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261124_0182: a recall that was found void is followed by its like
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
                   WHEN finding.ground IN ('COMMITTEE', 'CANDIDATES', 'EQUAL_NUMBER') THEN NULL
                   WHEN before.procedure = 'RECALL' THEN 'RECALL'
                   ELSE 'FIRST' END;
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
