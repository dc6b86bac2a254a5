-- 清除: where the village's last vote is archived before thirty days have passed, rides and cars go with the volunteers who drove them: what is
-- left of them would be a car without a driver and a rider whom nobody may call any more.
CREATE FUNCTION mobilisation.forget_driven() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM election.election e WHERE e.village = NEW.village AND e.term = NEW.term AND e.body = NEW.body
      AND e.id <> NEW.id AND e.stage <> 'ARCHIVED') THEN
    DELETE FROM ride_plan WHERE village = NEW.village;
    DELETE FROM ride WHERE village = NEW.village;
    DELETE FROM car WHERE village = NEW.village;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION mobilisation.forget_driven() FROM PUBLIC;
CREATE TRIGGER rides_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED' AND NEW.body = 'VILLAGERS_COMMITTEE')
  EXECUTE FUNCTION mobilisation.forget_driven();
