-- 推选: supervisors are three to five with one chair and somebody who knows finance (R-SC-3); a branch has one secretary and a deputy at
-- most (R-PB-5). By whatever way it is written; what else is asked is for the program, which knows who was elected.
CREATE FUNCTION election.keep_choice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text := (SELECT e.body FROM election.election e WHERE e.id = NEW.election);
  chosen constant jsonb := NEW.people;
BEGIN
  IF of = 'SUPERVISORY_COMMITTEE' AND (
       jsonb_array_length(chosen) NOT BETWEEN 3 AND 5
       OR (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'CHAIR') <> 1
       OR NOT EXISTS (SELECT FROM jsonb_array_elements(chosen) one WHERE one ->> 'finance' = 'true')) THEN
    RAISE EXCEPTION 'supervisors are three to five with one chair and somebody who knows finance';
  END IF;
  IF of = 'PARTY_BRANCH' AND (
       (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'SECRETARY') <> 1
       OR (SELECT count(*) FROM jsonb_array_elements(chosen) one WHERE one ->> 'post' = 'DEPUTY_SECRETARY') > 1) THEN
    RAISE EXCEPTION 'a branch has one secretary and one deputy at most';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_lawful BEFORE INSERT ON election.choice FOR EACH ROW EXECUTE FUNCTION election.keep_choice();
