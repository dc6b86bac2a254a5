-- replaces V20261130_0755: a recall that is voted on again rests on the petition of the first vote
CREATE OR REPLACE FUNCTION seat.keep_ending() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF NEW.how = 'RESIGNED' AND NOT EXISTS (SELECT FROM resignation r WHERE r.tenure = NEW.tenure AND r.held IS NOT NULL) THEN
    RAISE EXCEPTION 'no meeting has accepted a resignation of %', NEW.tenure;
  END IF;
  IF NEW.how = 'UNFIT' AND 2 <> (
      SELECT count(*) FROM (SELECT a.fit FROM appraisal a WHERE a.tenure = NEW.tenure ORDER BY a.year DESC LIMIT 2) last WHERE NOT last.fit) THEN
    RAISE EXCEPTION 'two appraisals in a row end the post of %, and there are none', NEW.tenure;
  END IF;
  IF NEW.how = 'RECALLED' AND NOT EXISTS (
      SELECT FROM petition p JOIN election.election e ON e.first = p.interim
      WHERE e.id = NEW.recall AND p.tenure = NEW.tenure AND election.has_entered(NEW.recall, ARRAY['DECLARED'])) THEN
    RAISE EXCEPTION 'no recall of % has been declared', NEW.tenure;
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261130_0755: the twin of RecallGate. A recall starts on a petition that enough have signed, and is voted on once its member was heard or
-- invited (R-AF-5), in whatever round; and the member has no part in running it (R-EC-5).
CREATE OR REPLACE FUNCTION seat.recall_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
DECLARE
  of petition;
BEGIN
  SELECT * INTO of FROM petition p WHERE p.interim = NEW.first;
  IF NOT FOUND OR (NEW.stage = 'VOTE_PREPARED' AND of.heard_on IS NULL) THEN
    RAISE EXCEPTION 'recall % has no petition that holds, or its member was not heard', NEW.id;
  END IF;
  IF NEW.stage <> 'STARTED' AND of.person IS NOT NULL
     AND EXISTS (SELECT FROM roll.registrations(of.person) AS line(id) WHERE election.sits(NEW.id, line.id)) THEN
    RAISE EXCEPTION 'the member whose recall is voted on sits on the committee of %', NEW.id;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER recall_gate ON election.election;
CREATE TRIGGER recall_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.procedure = 'RECALL' AND NEW.stage IN ('STARTED', 'RULES_PASSED', 'VOTE_PREPARED', 'POLLING') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION seat.recall_gate();

-- 罢免的回避: the twin of Recusal. No poll of a recall opens while the member is on its staff, or somebody of the staff has not said whether they are kin
-- of the member (R-PL-6); whoever is near kin stands in polling.kin, with which no poll opens.
CREATE FUNCTION seat.recall_staff() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM petition p JOIN polling.staff s ON s.election = NEW.id
             WHERE p.interim = NEW.first AND p.person IS NOT NULL
               AND (s.person IN (SELECT line.id FROM roll.registrations(p.person) AS line(id))
                    OR NOT s.asked_of && ARRAY(SELECT line.id FROM roll.registrations(p.person) AS line(id)))) THEN
    RAISE EXCEPTION 'somebody on the staff of % is the member, or has not declared', NEW.id;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION seat.recall_staff() FROM PUBLIC;
CREATE TRIGGER recall_staff BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.procedure = 'RECALL' AND NEW.stage = 'POLLING' AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION seat.recall_staff();
