-- The village's election is that of the term which it is in.
-- replaces V20261130_0310
CREATE OR REPLACE FUNCTION mobilisation.barred(of_volunteer uuid) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = mobilisation, pg_temp AS $$
  WITH one AS (SELECT * FROM volunteer v WHERE v.id = of_volunteer),
  vote AS (SELECT e.* FROM election.election e, one, election.village_term t
    WHERE e.village = one.village AND t.village = one.village AND e.term = t.term AND e.body = 'VILLAGERS_COMMITTEE'
    ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1),
  standing AS (SELECT c.person FROM candidacy.candidate c, vote WHERE c.election = vote.id
    AND (c.withdrawn_on IS NULL OR c.after_list) AND c.barred_by IS NULL AND c.left_in IS NULL)
  SELECT 'CANDIDATE' FROM one JOIN standing s ON s.person = one.voter
  UNION
  SELECT 'KIN' FROM one, vote, candidacy.kinship k WHERE k.election = vote.first
    AND (k.one = one.voter AND k.other IN (SELECT person FROM standing) OR k.other = one.voter AND k.one IN (SELECT person FROM standing))
  UNION
  SELECT 'KIN' FROM one JOIN volunteer_kin k ON k.volunteer = one.id JOIN standing s ON s.person = k.candidate
  UNION
  SELECT 'KIN' FROM one, vote, polling.kin k JOIN standing s ON s.person = k.candidate
    JOIN polling.staff t ON t.election = k.election AND t.role = k.role AND t.name = k.name
    WHERE k.election = vote.id AND store.name_form(k.name) = one.name_form
      AND (t.person IS NULL OR one.voter IS NULL OR t.person = one.voter)
  UNION
  SELECT 'COMMITTEE' FROM one, vote, election.committee_member m WHERE m.election = vote.first AND m.left_on IS NULL
    AND m.office <> 'RESERVE' AND store.name_form(m.name) = one.name_form AND NOT one.namesake
$$;

-- replaces V20261130_0310
CREATE OR REPLACE FUNCTION mobilisation.keep_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF election.stage_of(NEW.village, 'VILLAGERS_COMMITTEE') = 'ARCHIVED' THEN
    RAISE EXCEPTION 'the village''s election is in the archive, and with it have gone its volunteers and households';
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261130_0520
CREATE OR REPLACE FUNCTION mobilisation.keep_while_voting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF election.stage_of(coalesce(NEW.village, OLD.village), 'VILLAGERS_COMMITTEE') = 'POLLING' THEN
    RAISE EXCEPTION 'the village votes: households and grids stay as they are until the poll closes';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
