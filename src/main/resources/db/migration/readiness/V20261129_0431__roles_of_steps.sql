-- Who may take a step stands in its line; a line without roles is the clock's. The program's table is compared with it in a test.
ALTER TABLE readiness.transition ADD COLUMN roles text[];
UPDATE readiness.transition SET roles = '{VILLAGE_TEAM,ELECTION_COMMITTEE,RESIDENT_CADRE}' WHERE step IN ('SELF_CHECK', 'APPLY', 'APPEAL');
UPDATE readiness.transition SET roles = '{TOWN_REVIEW,COUNTY_OFFICE,GUIDANCE_GROUP}' WHERE step IN ('VERIFY');
UPDATE readiness.transition SET roles = '{TOWN_REVIEW,TOWN_COMMITTEE,COUNTY_OFFICE,GUIDANCE_GROUP}' WHERE step IN ('RECTIFY');
UPDATE readiness.transition SET roles = '{TOWN_COMMITTEE,COUNTY_OFFICE}' WHERE step IN ('PASS', 'REFUSE');
UPDATE readiness.transition SET roles = '{COUNTY_OFFICE,GUIDANCE_GROUP}' WHERE step IN ('CONFIRM', 'SPOT_CHECK');
UPDATE readiness.transition SET roles = '{COUNTY_OFFICE}' WHERE step IN ('KEEP', 'REOPEN');
UPDATE readiness.transition SET roles = '{}' WHERE step IN ('ESCALATE', 'EXPIRE');
ALTER TABLE readiness.transition ALTER COLUMN roles SET NOT NULL;

-- replaces V20261122_0050: it asks the role too
CREATE OR REPLACE FUNCTION readiness.take_step(
  wanted_term uuid, wanted text, wanted_step text, why text, who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF readiness.assessment
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  a assessment;
  t transition;
  latest int := (SELECT version FROM edition WHERE valid_from <= today ORDER BY valid_from DESC LIMIT 1);
BEGIN
  IF NOT readiness.in_scope(wanted) THEN
    RAISE EXCEPTION 'village % is out of scope', wanted;
  END IF;
  IF wanted_step = 'SELF_CHECK' THEN
    INSERT INTO assessment (term, village, version, state, round, stamp, since)
    VALUES (wanted_term, wanted, latest, 'UNAPPLIED', 1, 0, at) ON CONFLICT DO NOTHING;
  END IF;
  SELECT * INTO a FROM assessment WHERE term = wanted_term AND village = wanted FOR UPDATE;
  SELECT * INTO t FROM transition WHERE here = a.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, a.state;
  END IF;
  IF NOT store.is_of(t.roles, as_role) THEN
    RAISE EXCEPTION 'step % at % is not a step of the role %', wanted_step, a.state, as_role;
  END IF;
  IF wanted_step = 'APPLY' AND 6 <> (
      SELECT count(DISTINCT condition) FROM statement
      WHERE term = wanted_term AND village = wanted AND side = 'VILLAGE' AND round = a.round AND version = a.version) THEN
    RAISE EXCEPTION 'not all six conditions are self-checked';
  END IF;
  IF t.next = 'PASSED' AND (
      EXISTS (SELECT FROM readiness.unmet(wanted_term, wanted))
      OR 6 <> (SELECT count(*) FROM condition WHERE version = a.version)) THEN
    RAISE EXCEPTION 'not all six conditions are met';
  END IF;
  IF a.state = 'PASSED' AND t.next <> 'PASSED' AND readiness.started(wanted_term, wanted) THEN
    RAISE EXCEPTION 'the election has started';
  END IF;
  IF wanted_step IN ('APPEAL', 'ESCALATE') AND a.before_county IS NOT NULL THEN
    RAISE EXCEPTION 'the county has it already';
  END IF;
  IF wanted_step IN ('KEEP', 'REOPEN') AND a.before_county IS NULL THEN
    RAISE EXCEPTION 'nothing is before the county';
  END IF;
  UPDATE assessment SET
    version = CASE WHEN t.next = 'SELF_CHECK' AND t.here <> 'SELF_CHECK' THEN latest ELSE version END,
    state = t.next,
    round = round + t.new_round::int,
    stamp = stamp + 1,
    since = CASE WHEN t.next = t.here THEN since ELSE at END,
    passed_on = CASE WHEN wanted_step = 'PASS' THEN today WHEN t.next = 'PASSED' THEN passed_on END,
    before_county = CASE
      WHEN wanted_step = 'APPEAL' THEN 'APPEAL'
      WHEN wanted_step = 'ESCALATE' THEN 'ESCALATION'
      WHEN wanted_step IN ('KEEP', 'REOPEN') OR t.next = 'PASSED' OR t.here = 'REFUSED' AND t.next <> 'REFUSED' THEN NULL
      ELSE before_county END,
    taken_up = (taken_up OR wanted_step = 'REOPEN') AND t.next NOT IN ('PASSED', 'REFUSED', 'SELF_CHECK'),
    answered_on = CASE WHEN wanted_step IN ('KEEP', 'REOPEN') THEN today ELSE answered_on END,
    answered_round = CASE WHEN wanted_step IN ('KEEP', 'REOPEN') THEN round + t.new_round::int ELSE answered_round END
  WHERE term = wanted_term AND village = wanted RETURNING * INTO a;
  INSERT INTO taken (term, village, step, state, round, reason, taken_by, person_name, role, taken_at)
  VALUES (wanted_term, wanted, wanted_step, a.state, a.round, why, who, name, as_role, at);
  RETURN NEXT a;
END $$;
