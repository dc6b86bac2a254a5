-- 委托投票: only who is away may delegate (R-PX-1), so a delegation says why, in a coarse word that goes with the archive.
ALTER TABLE polling.proxy ADD COLUMN absence text CHECK (absence IN ('WORK', 'STUDY', 'SERVICE', 'FAMILY', 'OTHER'));
COMMENT ON COLUMN polling.proxy.absence IS 'kept: voter particulars for poll by R-PX-2 until archived as plain';

-- A delegation that cannot be is refused by whatever way it comes: a principal who is not away, more than the village's rules let one person
-- carry (R-PX-3), an agent who delegates or a principal who carries, a candidate, unless the rules let candidates carry for their own line
-- (R-PX-4). One taken over from the vote before says what it said there (R-PX-6).
CREATE FUNCTION polling.keep_proxy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.absence IS NULL AND NOT EXISTS (
      SELECT FROM polling.proxy p
      WHERE p.principal = NEW.principal AND p.agent = NEW.agent AND p.village = NEW.village AND p.election <> NEW.election) THEN
    RAISE EXCEPTION 'a delegation says why its principal is away';
  END IF;
  IF EXISTS (SELECT FROM polling.proxy p
      WHERE p.election = NEW.election AND (p.principal = NEW.agent OR p.agent = NEW.principal)) THEN
    RAISE EXCEPTION 'what is delegated is not delegated on';
  END IF;
  IF (SELECT count(*) FROM polling.proxy p WHERE p.election = NEW.election AND p.agent = NEW.agent)
     >= coalesce(election.ruled(NEW.election, 'max_proxies')::int, 3) THEN
    RAISE EXCEPTION 'nobody carries more votes than the rules allow';
  END IF;
  IF candidacy.stands(NEW.election, NEW.agent)
     AND NOT (election.ruled(NEW.election, 'candidate_agent') IS NOT DISTINCT FROM 'LINEAL_KIN'
       AND NEW.kinship IN ('PARENT', 'CHILD', 'GRANDPARENT', 'GRANDCHILD')) THEN
    RAISE EXCEPTION 'a candidate carries nobody''s vote';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_proxy BEFORE INSERT ON polling.proxy FOR EACH ROW EXECUTE FUNCTION polling.keep_proxy();

-- 个人信息的清除: with the archive, what only the polls of the village needed to know, those of its earlier rounds too, which are never archived
-- by themselves.
CREATE OR REPLACE FUNCTION polling.erase_kin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM polling.kin WHERE village = NEW.village;
  DELETE FROM polling.applicant WHERE village = NEW.village;
  UPDATE polling.staff SET person = NULL, outside = false, asked_of = '{}' WHERE village = NEW.village;
  UPDATE polling.proxy SET absence = NULL WHERE village = NEW.village;
  RETURN NULL;
END $$;
