-- 名单公布与定稿: a roll is posted no later than its election's own number of days before the vote (R-RG-5), and settled when the five days for
-- objections are over (R-RG-6): the twin of RollGate.
CREATE FUNCTION roll.within_its_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
DECLARE
  today date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
  e election.election%ROWTYPE;
  days int;
  posted date;
BEGIN
  SELECT * INTO e FROM election.election f WHERE f.id = NEW.election;
  IF e.body <> 'VILLAGERS_COMMITTEE' THEN
    RETURN NEW;
  END IF;
  IF NEW.stage = 'ROLL_PUBLISHED' THEN
    days := coalesce((SELECT (r.settings ->> 'roll_publish_days')::int FROM election.rules r WHERE r.election = e.first), 20);
    IF e.day IS NULL OR today > election.at_least_before(e.day, days) THEN
      RAISE EXCEPTION 'a roll is posted at least % days before the vote', days;
    END IF;
  ELSE
    posted := (SELECT (s.at AT TIME ZONE 'Asia/Shanghai')::date FROM election.entered s WHERE s.election = NEW.election AND s.stage = 'ROLL_PUBLISHED');
    IF posted IS NULL OR today <= election.period_end(substr(NEW.village, 1, 6), posted, 5) THEN
      RAISE EXCEPTION 'a roll is settled when the days for objections are over';
    END IF;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION roll.within_its_days() FROM PUBLIC;
CREATE TRIGGER within_its_days BEFORE INSERT ON election.entered
  FOR EACH ROW WHEN (NEW.stage IN ('ROLL_PUBLISHED', 'ROLL_SETTLED')) EXECUTE FUNCTION roll.within_its_days();
