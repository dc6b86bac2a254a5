-- A vote that follows another goes by the roll that was settled for the first: its days are over, and are asked of no round.
DROP TRIGGER within_its_days ON election.entered;
CREATE FUNCTION roll.is_of_a_round(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_temp AS $$
  SELECT EXISTS (SELECT FROM election.election e WHERE e.id = wanted AND e.follows IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION roll.is_of_a_round(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll.is_of_a_round(uuid) TO huanjie_app;
CREATE TRIGGER within_its_days BEFORE INSERT ON election.entered
  FOR EACH ROW WHEN (NEW.stage IN ('ROLL_PUBLISHED', 'ROLL_SETTLED') AND NOT roll.is_of_a_round(NEW.election))
  EXECUTE FUNCTION roll.within_its_days();
