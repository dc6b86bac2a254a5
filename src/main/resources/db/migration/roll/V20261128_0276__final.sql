-- 更正: a roll on which people have begun to vote is not changed, so nothing is written down as a change of it.
CREATE FUNCTION roll.keep_correction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  IF (SELECT e.stage IN ('POLLING', 'COUNTING', 'DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED') FROM election.election e
      WHERE e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE' ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1) THEN
    RAISE EXCEPTION 'the roll of % is closed', NEW.village;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_final BEFORE INSERT ON roll.correction FOR EACH ROW EXECUTE FUNCTION roll.keep_correction();
