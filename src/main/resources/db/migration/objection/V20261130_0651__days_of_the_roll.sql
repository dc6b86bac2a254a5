-- 申诉期限: an objection to the roll is received for five days from its posting and answered within three of receipt (R-RG-6), by the calendar of
-- the law: the database reckons what the program reckons, and refuses another day.
CREATE FUNCTION objection.within_its_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = objection, pg_temp AS $$
DECLARE
  county text := substr(NEW.village, 1, 6);
  received date := (NEW.received_at AT TIME ZONE 'Asia/Shanghai')::date;
  posted date := (
    SELECT min((s.at AT TIME ZONE 'Asia/Shanghai')::date)
    FROM election.election here JOIN election.election e ON e.first = here.first JOIN election.entered s ON s.election = e.id
    WHERE here.id = NEW.election AND s.stage = 'ROLL_PUBLISHED');
BEGIN
  IF posted IS NULL OR received > election.period_end(county, posted, 5) THEN
    RAISE EXCEPTION 'an objection to the roll is received for five days from its posting';
  END IF;
  IF NEW.due_on <> election.period_end(county, received, 3) THEN
    RAISE EXCEPTION 'an objection to the roll is answered within three days of its receipt';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION objection.within_its_days() FROM PUBLIC;
CREATE TRIGGER within_its_days BEFORE INSERT ON objection.objection
  FOR EACH ROW WHEN (NEW.subject = 'ROLL') EXECUTE FUNCTION objection.within_its_days();
