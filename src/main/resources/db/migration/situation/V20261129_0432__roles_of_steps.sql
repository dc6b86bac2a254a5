-- Who may take a step stands in its line, and who may register in a line that begins nowhere. The program's table is compared with it in a test.
ALTER TABLE situation.transition ADD COLUMN roles text[];
INSERT INTO situation.transition VALUES ('', 'REGISTER', 'REGISTERED', false);
UPDATE situation.transition SET roles = '{VILLAGE_TEAM,RESIDENT_CADRE,TOWN_COMMITTEE,TOWN_SEVEN,COUNTY_OFFICE,COUNTY_LEADER,GUIDANCE_GROUP}' WHERE step IN ('REGISTER', 'START', 'APPLY_TO_CLOSE');
UPDATE situation.transition SET roles = '{RESIDENT_CADRE,TOWN_COMMITTEE,TOWN_SEVEN,COUNTY_OFFICE,COUNTY_LEADER,GUIDANCE_GROUP}' WHERE step IN ('ASSIGN', 'VERIFY', 'RETURN', 'REOPEN');
ALTER TABLE situation.transition ALTER COLUMN roles SET NOT NULL;

-- replaces V20261124_0112: it asks the role
CREATE OR REPLACE FUNCTION situation.register(
  wanted uuid, place text, place_name text, in_year int, of_kind text, at_level text, at_risk text, said_title text, said text,
  from_origin text, of_visit uuid, of_matter uuid, to_owner text, to_owner_name text, to_owner_division text,
  who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF situation.problem
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
DECLARE
  p problem;
  next_seq int;
BEGIN
  IF NOT situation.in_scope(place) THEN
    RAISE EXCEPTION 'village % is out of scope', place;
  END IF;
  IF NOT EXISTS (SELECT FROM transition WHERE step = 'REGISTER' AND store.is_of(roles, as_role)) THEN
    RAISE EXCEPTION 'no problem is registered by the role %', as_role;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(place, 112));
  IF of_matter IS NOT NULL AND EXISTS (SELECT FROM problem WHERE matter = of_matter) THEN
    RETURN;
  END IF;
  next_seq := 1 + coalesce((SELECT max(seq) FROM problem WHERE village = place AND year = in_year), 0);
  INSERT INTO problem (id, village, number, year, seq, version, kind, level, risk, title, description, origin, visit, matter,
    owner, owner_name, owner_division, state, round, stamp, since, registered_by, registered_at)
  VALUES (wanted, place, place_name || '-' || in_year || '-' || to_char(next_seq, 'FM000'), in_year, next_seq,
    (SELECT version FROM edition WHERE valid_from <= today ORDER BY valid_from DESC LIMIT 1), of_kind, at_level, at_risk,
    said_title, said, from_origin, of_visit, of_matter, to_owner, to_owner_name, to_owner_division, 'REGISTERED', 1, 1, at, who, at)
  RETURNING * INTO p;
  INSERT INTO taken (problem, village, step, state, round, note, owner_name, taken_by, person_name, role, taken_at)
  VALUES (wanted, place, 'REGISTER', 'REGISTERED', 1, '', to_owner_name, who, name, as_role, at);
  RETURN NEXT p;
END $$;

-- replaces V20261124_0112: it asks the role too
CREATE OR REPLACE FUNCTION situation.take_step(
  wanted uuid, wanted_step text, to_owner text, to_owner_name text, to_owner_division text, until date, said text,
  who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF situation.problem
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
DECLARE
  p problem;
  t transition;
BEGIN
  SELECT * INTO p FROM problem WHERE id = wanted AND situation.in_scope(village) FOR UPDATE;
  IF p.id IS NULL THEN
    RAISE EXCEPTION 'problem % is out of scope', wanted;
  END IF;
  SELECT * INTO t FROM transition WHERE here = p.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, p.state;
  END IF;
  -- whoever registers a problem says at once who has it until when: that assignment is part of the registering
  IF wanted_step = 'ASSIGN' AND p.stamp = 1 AND p.registered_by = who AND p.registered_at = at THEN
    SELECT roles INTO t.roles FROM transition WHERE step = 'REGISTER';
  END IF;
  IF NOT store.is_of(t.roles, as_role) THEN
    RAISE EXCEPTION 'step % at % is not a step of the role %', wanted_step, p.state, as_role;
  END IF;
  IF wanted_step = 'ASSIGN' AND (coalesce(to_owner, '') = '' OR until IS NULL) THEN
    RAISE EXCEPTION 'an assignment has an owner and a day';
  END IF;
  IF wanted_step IN ('APPLY_TO_CLOSE', 'RETURN', 'REOPEN') AND btrim(coalesce(said, '')) = '' THEN
    RAISE EXCEPTION '% needs its evidence or reason', wanted_step;
  END IF;
  IF wanted_step = 'APPLY_TO_CLOSE' AND EXISTS (SELECT FROM task WHERE problem = wanted AND done_on IS NULL) THEN
    RAISE EXCEPTION 'tasks of the problem are open';
  END IF;
  IF wanted_step = 'VERIFY' AND (who = p.owner OR who = p.applicant) THEN
    RAISE EXCEPTION 'a second person verifies';
  END IF;
  UPDATE problem SET
    state = t.next,
    round = round + t.new_round::int,
    stamp = stamp + 1,
    since = CASE WHEN t.next = t.here THEN since ELSE at END,
    owner = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner ELSE owner END,
    owner_name = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner_name ELSE owner_name END,
    owner_division = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner_division ELSE owner_division END,
    -- whoever answers for it carries it: given to the county it is the county's
    level = CASE WHEN wanted_step = 'ASSIGN'
      THEN CASE length(to_owner_division) WHEN 12 THEN 'VILLAGE' WHEN 9 THEN 'TOWN' ELSE 'COUNTY' END ELSE level END,
    due = CASE WHEN wanted_step = 'ASSIGN' THEN until WHEN wanted_step = 'REOPEN' THEN NULL ELSE due END,
    evidence = CASE WHEN wanted_step = 'APPLY_TO_CLOSE' THEN said WHEN wanted_step = 'VERIFY' THEN evidence ELSE '' END,
    applicant = CASE WHEN wanted_step = 'APPLY_TO_CLOSE' THEN who WHEN wanted_step = 'VERIFY' THEN applicant END,
    verifier = CASE WHEN wanted_step = 'VERIFY' THEN who END,
    verifier_name = CASE WHEN wanted_step = 'VERIFY' THEN name END,
    closed_on = CASE WHEN wanted_step = 'VERIFY' THEN today END
  WHERE id = wanted RETURNING * INTO p;
  INSERT INTO taken (problem, village, step, state, round, note, owner_name, due, taken_by, person_name, role, taken_at)
  VALUES (wanted, p.village, wanted_step, p.state, p.round, coalesce(said, ''), p.owner_name, p.due, who, name, as_role, at);
  RETURN NEXT p;
END $$;
