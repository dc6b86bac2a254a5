-- 会议补选: between terms a meeting fills what is free (R-AF-7). Who supervises is chosen whole at a change of term alone.
-- replaces V20261130_0676
CREATE OR REPLACE FUNCTION election.keep_choice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of election.election;
  chosen constant jsonb := NEW.people;
BEGIN
  SELECT * INTO of FROM election.election e WHERE e.id = NEW.election;
  IF of.procedure = 'BY_MEETING' AND jsonb_array_length(chosen) NOT BETWEEN 1 AND of.seats THEN
    RAISE EXCEPTION 'no more are chosen than seats are free';
  END IF;
  IF of.body = 'SUPERVISORY_COMMITTEE' AND of.procedure = 'TERM' AND (
       jsonb_array_length(chosen) NOT BETWEEN 3 AND 5
       OR (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'CHAIR') <> 1
       OR NOT EXISTS (SELECT FROM jsonb_array_elements(chosen) one WHERE one ->> 'finance' = 'true')) THEN
    RAISE EXCEPTION 'supervisors are three to five with one chair and somebody who knows finance';
  END IF;
  IF of.body = 'PARTY_BRANCH' AND (
       (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'SECRETARY') <> 1
       OR (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'DEPUTY_SECRETARY') > 1) THEN
    RAISE EXCEPTION 'a branch has one secretary and one deputy at most';
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261130_0673: the villagers' committee has sat for long where supervisors are chosen between terms
CREATE OR REPLACE FUNCTION election.keep_meeting() RETURNS trigger
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
  IF NEW.purpose = 'SUPERVISORS' AND of.procedure = 'TERM' AND NOT EXISTS (
      SELECT FROM election v JOIN entered s ON s.election = v.id AND s.stage = 'DECLARED'
      WHERE v.village = of.village AND v.term = of.term AND v.body = 'VILLAGERS_COMMITTEE'
        AND (s.at AT TIME ZONE 'Asia/Shanghai')::date <= NEW.held) THEN
    RAISE EXCEPTION 'supervisors are chosen once the villagers'' committee has its result';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_final_filling BEFORE INSERT ON election.meeting FOR EACH ROW
  WHEN (NEW.purpose = 'FILL_SEATS') EXECUTE FUNCTION election.keep_from('DECLARED');
