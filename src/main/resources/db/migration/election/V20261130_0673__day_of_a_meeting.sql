-- 会议: of which group, where one group met (R-SC-1); one group's meeting is not the village's.
ALTER TABLE election.meeting
  ADD COLUMN group_number int CHECK (group_number BETWEEN 1 AND groups),
  ADD COLUMN groups       int CHECK (groups BETWEEN 1 AND 999);
ALTER TABLE election.meeting ADD CONSTRAINT group_said
  CHECK ((kind IN ('GROUP', 'GROUP_HOUSEHOLDS')) = (group_number IS NOT NULL AND groups IS NOT NULL)) NOT VALID;
ALTER TABLE election.meeting ADD CONSTRAINT group_chooses_committee_alone
  CHECK (kind NOT IN ('GROUP', 'GROUP_HOUSEHOLDS') OR purpose = 'COMMITTEE') NOT VALID;

-- 会议日期: a meeting has a day within its term that has come, and after what it decides on was there; by whatever way it is written.
CREATE FUNCTION election.keep_meeting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  of election;
  opened date;
BEGIN
  SELECT * INTO STRICT of FROM election e WHERE e.id = NEW.election;
  SELECT (e.opened_at AT TIME ZONE 'Asia/Shanghai')::date INTO opened FROM election e WHERE e.id = of.first;
  IF NEW.held > (NEW.recorded_at AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'a meeting is recorded once it was held';
  END IF;
  IF NEW.held < opened THEN
    RAISE EXCEPTION 'no meeting of a term is held before it was opened';
  END IF;
  IF NEW.purpose = 'RULES' AND NOT EXISTS (
      SELECT FROM committee_member c JOIN meeting m ON m.id = c.meeting WHERE c.election = of.first AND m.held <= NEW.held) THEN
    RAISE EXCEPTION 'rules are passed once an election committee is chosen';
  END IF;
  IF NEW.purpose = 'SUPERVISORS' AND NOT EXISTS (
      SELECT FROM election v JOIN entered s ON s.election = v.id AND s.stage = 'DECLARED'
      WHERE v.village = of.village AND v.term = of.term AND v.body = 'VILLAGERS_COMMITTEE'
        AND (s.at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.held) THEN
    RAISE EXCEPTION 'supervisors are chosen once the villagers'' committee has its result';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_dated BEFORE INSERT ON election.meeting FOR EACH ROW EXECUTE FUNCTION election.keep_meeting();
