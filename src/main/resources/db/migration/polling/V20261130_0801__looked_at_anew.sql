-- 改期后重新检查: what is looked at, shown and signed on the day itself is asked anew where the day moves (R-PL-1, R-PL-3, R-PL-5); who
-- serves, where and with what stays.
CREATE FUNCTION polling.look_anew() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM venue_check WHERE election = NEW.id;
  UPDATE box SET seal = NULL, shown_by = NULL WHERE election = NEW.id AND seal IS NOT NULL;
  UPDATE staff SET present = NULL, signed_opening = false WHERE election = NEW.id AND (present IS NOT NULL OR signed_opening);
  DELETE FROM presence WHERE election = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION polling.look_anew() FROM PUBLIC;
CREATE TRIGGER polling_look_anew AFTER UPDATE OF day ON election.election
  FOR EACH ROW WHEN (OLD.day IS NOT NULL AND NEW.day IS DISTINCT FROM OLD.day AND OLD.stage <> 'PREPARING')
  EXECUTE FUNCTION polling.look_anew();
