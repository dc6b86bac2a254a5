-- 投票中断、投票前认定: a finding of voidness can be taken as soon as what it is about has happened (R-BV-8): of what came before the vote once
-- the committee was chosen, of a vote that broke off while it is held or counted.
ALTER TABLE count.voiding DROP CONSTRAINT voiding_ground_check;
ALTER TABLE count.voiding ADD CONSTRAINT voiding_ground_check CHECK (ground IN ('COMMITTEE', 'CANDIDATES', 'TURNOUT', 'EQUAL_NUMBER',
  'MORE_RECOVERED', 'NOT_IN_PUBLIC', 'NOT_ANNOUNCED', 'IMPROPER_MEANS', 'BROKEN_OFF', 'PROCEDURE'));

-- replaces V20261124_0182
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
      OR NEW.extent = 'ELECTION' AND e.stage IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED') AND (e.round <> 'FIRST' OR e.sequence > 1 OR anew)
      OR NEW.extent = 'ELECTION' AND e.sequence = 1 AND e.stage NOT IN ('PREPARING', 'STARTED') AND NEW.ground = 'COMMITTEE')
    AND (NEW.ground <> 'BROKEN_OFF' OR e.stage IN ('POLLING', 'COUNTING'))
    AND (NEW.extent = 'ELECTION' OR e.round <> 'FIRST')
  FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.election OR e.replaces = NEW.election) THEN
    RAISE EXCEPTION 'no finding of voidness is taken on election % now', NEW.election;
  END IF;
  RETURN NEW;
END $$;

-- A vote that is found void while it is held or counted stops at once.
CREATE FUNCTION count.stop_voided() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e WHERE e.id = NEW.election AND e.stage IN ('POLLING', 'COUNTING')) THEN
    PERFORM polling.break_off(NEW.election, NEW.settled_at);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count.stop_voided() FROM PUBLIC;
CREATE TRIGGER stop_voided AFTER UPDATE OF confirmed ON count.voiding
  FOR EACH ROW WHEN (NEW.confirmed AND OLD.confirmed IS NULL) EXECUTE FUNCTION count.stop_voided();

-- replaces V20261128_0260: what was read in a count that was stopped is nobody's to open any more
CREATE OR REPLACE FUNCTION count.closed_of(those uuid[]) RETURNS TABLE (id uuid, closed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = count, pg_temp AS $$
  SELECT s.id, s.closed_at IS NOT NULL OR EXISTS (SELECT FROM count.voiding v WHERE v.election = s.election AND v.confirmed)
  FROM count.sitting s WHERE s.id = ANY (those)
$$;
