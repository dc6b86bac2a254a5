-- Who may enter a stage stands in its line. The program's table is compared with it in a test.
ALTER TABLE election.step ADD COLUMN roles text[];
UPDATE election.step SET roles = '{TOWN_COMMITTEE}' WHERE (body, here) IN (
  ('PARTY_BRANCH', 'PREPARING'),
  ('PARTY_BRANCH', 'DECLARED'),
  ('VILLAGERS_COMMITTEE', 'PREPARING'));
UPDATE election.step SET roles = '{VILLAGE_TEAM,TOWN_COMMITTEE}' WHERE (body, here) IN (
  ('PARTY_BRANCH', 'APPROVED'),
  ('PARTY_BRANCH', 'LIST_SET'),
  ('PARTY_BRANCH', 'MEETING'),
  ('VILLAGERS_COMMITTEE', 'STARTED'));
UPDATE election.step SET roles = '{ELECTION_COMMITTEE}' WHERE (body, here) IN (
  ('VILLAGERS_COMMITTEE', 'COMMITTEE_CHOSEN'),
  ('VILLAGERS_COMMITTEE', 'RULES_PASSED'),
  ('VILLAGERS_COMMITTEE', 'REGISTERING'),
  ('VILLAGERS_COMMITTEE', 'ROLL_PUBLISHED'),
  ('VILLAGERS_COMMITTEE', 'ROLL_SETTLED'),
  ('VILLAGERS_COMMITTEE', 'NOMINATING'),
  ('VILLAGERS_COMMITTEE', 'CANDIDATES_PUBLISHED'),
  ('VILLAGERS_COMMITTEE', 'VOTE_PREPARED'),
  ('VILLAGERS_COMMITTEE', 'POLLING'),
  ('VILLAGERS_COMMITTEE', 'COUNTING'));
UPDATE election.step SET roles = '{ELECTION_COMMITTEE,TOWN_COMMITTEE}' WHERE (body, here) IN (
  ('VILLAGERS_COMMITTEE', 'DECLARED'),
  ('VILLAGERS_COMMITTEE', 'FILED'));
UPDATE election.step SET roles = '{VILLAGE_TEAM,ELECTION_COMMITTEE,TOWN_COMMITTEE}' WHERE (body, here) IN (
  ('VILLAGERS_COMMITTEE', 'HANDED_OVER'),
  ('SUPERVISORY_COMMITTEE', 'PREPARING'),
  ('SUPERVISORY_COMMITTEE', 'MEETING'));
ALTER TABLE election.step ALTER COLUMN roles SET NOT NULL;

-- replaces V20261122_0040: it asks the role at work too
CREATE OR REPLACE FUNCTION election.enter_stage(wanted uuid, expected text, following text, entered_at timestamptz, entered_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.step s JOIN election.election e ON e.body = s.body
             WHERE e.id = wanted AND s.here = expected AND s.next = following AND NOT store.is_at_work(s.roles)) THEN
    RAISE EXCEPTION 'stage % is not entered by the role at work', following;
  END IF;
  UPDATE election.election e SET stage = following
  WHERE e.id = wanted AND e.stage = expected
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
    AND EXISTS (SELECT FROM election.step s WHERE s.body = e.body AND s.here = expected AND s.next = following);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % does not follow % here', following, expected;
  END IF;
  INSERT INTO election.entered (election, village, stage, at, by)
  SELECT e.id, e.village, following, entered_at, entered_by FROM election.election e WHERE e.id = wanted;
  RETURN true;
END $$;
