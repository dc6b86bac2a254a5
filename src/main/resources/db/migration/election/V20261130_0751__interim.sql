-- 届中: a vote between elections is a term of its own of one village and one body, within a term of the county. The village goes into it, and back
-- when its election has come to its end (docs/decisions/0023-between-elections.md).
ALTER TABLE election.term
  ADD COLUMN within  uuid REFERENCES election.term,
  ADD COLUMN village store.division_code,
  ADD COLUMN body    text,
  ADD COLUMN number  int,
  ADD CONSTRAINT interim_of_a_village CHECK (num_nulls(within, village, body, number) IN (0, 4) AND number > 0),
  ADD CONSTRAINT interim_of_its_county CHECK (village IS NULL OR starts_with(village, county));
CREATE UNIQUE INDEX interim_number ON election.term (village, number) WHERE within IS NOT NULL;
-- The program inserts terms of a county alone; an interim has its one writer below.
REVOKE INSERT ON election.term FROM huanjie_app;
GRANT INSERT (id, county, edition, began_on, ends_on) ON election.term TO huanjie_app;

-- Whether an election of this term and body is present where a village is in this term: in an interim the other bodies' of the term around it are.
CREATE FUNCTION election.is_shown(of_term uuid, of_body text, placed uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT of_term = placed OR EXISTS (SELECT FROM term i WHERE i.id = placed AND i.within = of_term AND i.body <> of_body)
$$;
REVOKE ALL ON FUNCTION election.is_shown(uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.is_shown(uuid, text, uuid) TO huanjie_app;

-- replaces V20261130_0600
CREATE OR REPLACE FUNCTION election.is_present() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  NEW.present := EXISTS (SELECT FROM village_term v WHERE v.village = NEW.village AND is_shown(NEW.term, NEW.body, v.term));
  RETURN NEW;
END $$;

-- replaces V20261130_0600
CREATE OR REPLACE FUNCTION election.make_present() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE election e SET present = NOT e.present
  FROM placed n LEFT JOIN term i ON i.id = n.term AND i.within IS NOT NULL
  WHERE e.village = n.village
    AND e.present <> (e.term = n.term OR coalesce(e.term = i.within AND e.body <> i.body, false));
  RETURN NULL;
END $$;

-- replaces V20261130_0600: an interim that is looked at shows the other bodies of the term around it
CREATE OR REPLACE VIEW election.in_view WITH (security_invoker = true) AS
  SELECT e.* FROM election.election e
  WHERE CASE WHEN coalesce(current_setting('huanjie.term', true), '') = '' THEN e.present
             ELSE election.is_shown(e.term, e.body, nullif(current_setting('huanjie.term', true), '')::uuid) END;

-- replaces V20261130_0600: by the procedure's table; an interim is under way from its opening on
CREATE OR REPLACE FUNCTION election.under_way(of_village text, of_term uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM election e
    WHERE e.village = of_village AND e.term = of_term
      AND NOT EXISTS (SELECT FROM election n WHERE n.follows = e.id OR n.replaces = e.id)
      AND EXISTS (SELECT FROM step s WHERE s.body = e.body AND s.procedure = e.procedure AND s.here = e.stage)
      AND (e.sequence > 1 OR e.replaces IS NOT NULL OR e.stage <> 'PREPARING' OR e.procedure <> 'TERM')
      AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = e.term))
$$;

-- replaces V20261130_0600
CREATE OR REPLACE FUNCTION election.stage_of(of_village text, of_body text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT e.stage FROM election e
  WHERE e.village = of_village AND e.body = of_body AND e.present ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1
$$;

-- replaces V20261130_0600: an interim takes its village up by itself
CREATE OR REPLACE FUNCTION election.take_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  INSERT INTO village_term AS v (village, term)
  SELECT o.village, o.term
  FROM (SELECT DISTINCT n.village, n.term FROM opened n JOIN term t ON t.id = n.term
        WHERE n.sequence = 1 AND n.replaces IS NULL AND t.within IS NULL) o
  ON CONFLICT (village) DO UPDATE SET term = excluded.term
    WHERE v.term <> excluded.term AND NOT under_way(v.village, v.term)
      AND (SELECT t.began_on FROM term t WHERE t.id = v.term) < (SELECT t.began_on FROM term t WHERE t.id = excluded.term);
  RETURN NULL;
END $$;

-- Where a village goes from a term that is over for it: on into the county's next, if one has been opened; from an interim else back.
CREATE FUNCTION election.goes_to(of_village text, of_term uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT coalesce(
    (SELECT t.id FROM term t JOIN election e ON e.term = t.id AND e.village = of_village
     WHERE t.within IS NULL AND t.began_on > (SELECT p.began_on FROM term p WHERE p.id = coalesce(here.within, here.id))
       AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)
     ORDER BY t.began_on LIMIT 1),
    here.within)
  FROM term here WHERE here.id = of_term
$$;
REVOKE ALL ON FUNCTION election.goes_to(text, uuid) FROM PUBLIC;

-- replaces V20261130_0600
CREATE OR REPLACE FUNCTION election.go_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE village_term v SET term = goes_to(NEW.village, NEW.term)
  WHERE v.village = NEW.village AND v.term = NEW.term AND goes_to(NEW.village, NEW.term) IS NOT NULL
    AND NOT under_way(NEW.village, NEW.term);
  RETURN NULL;
END $$;

-- replaces V20261130_0710: of the terms of a county
CREATE OR REPLACE FUNCTION election.one_term_a_year() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF NEW.within IS NULL AND EXISTS (SELECT FROM term t
      WHERE t.county = NEW.county AND t.within IS NULL AND date_trunc('year', t.began_on) = date_trunc('year', NEW.began_on)
      AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)) THEN
    RAISE EXCEPTION 'county % has opened a term in that year', NEW.county;
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261130_0600: back to the county's term before
CREATE OR REPLACE FUNCTION election.call_off(wanted uuid, reason text, called_at timestamptz, called_by text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  called term;
  before uuid;
BEGIN
  SELECT * INTO called FROM term t WHERE t.id = wanted AND t.within IS NULL AND store.in_scope(t.county) FOR UPDATE;
  IF NOT FOUND OR NOT store.is_at_work('{COUNTY_OFFICE}') THEN
    RAISE EXCEPTION 'no term % is called off here', wanted;
  END IF;
  PERFORM FROM election e WHERE e.term = wanted FOR UPDATE;
  IF EXISTS (SELECT FROM election e WHERE e.term = wanted AND e.stage <> 'PREPARING') THEN
    RAISE EXCEPTION 'a village has started in term %', wanted;
  END IF;
  SELECT t.id INTO before FROM term t
  WHERE t.county = called.county AND t.within IS NULL AND t.began_on < called.began_on
    AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)
  ORDER BY t.began_on DESC LIMIT 1;
  IF before IS NULL THEN
    RAISE EXCEPTION 'no term stands before %', wanted;
  END IF;
  UPDATE village_term v SET term = before
  WHERE v.term = wanted AND EXISTS (SELECT FROM election e WHERE e.village = v.village AND e.term = before);
  DELETE FROM village_term v WHERE v.term = wanted;
  UPDATE election e SET present = false WHERE e.term = wanted AND e.present;
  INSERT INTO term_called_off (term, county, why, at, by) VALUES (wanted, called.county, reason, called_at, called_by);
  RETURN true;
END $$;

-- The term of the county in which the village last had a result of its committee: whoever sits, sits by it.
CREATE FUNCTION election.seated_in(of_village text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT t.id FROM term t JOIN election e ON e.term = t.id
  WHERE e.village = of_village AND e.body = 'VILLAGERS_COMMITTEE' AND t.within IS NULL
    AND EXISTS (SELECT FROM entered s WHERE s.election = e.id AND s.stage = 'DECLARED')
  ORDER BY t.began_on DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION election.seated_in(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.seated_in(text) TO huanjie_app;

-- The only writer of an interim: nothing of the village is under way, and the procedure is one of the body's.
CREATE FUNCTION election.open_interim(
  opened uuid, election uuid, of_village text, of_body text, by_procedure text, by_edition text, began date, ends date, open_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  here   uuid;
  around uuid := seated_in(of_village);
BEGIN
  IF NOT store.in_scope(of_village) OR NOT store.is_at_work('{VILLAGE_TEAM,TOWN_COMMITTEE}') THEN
    RAISE EXCEPTION 'no interim of % is opened here', of_village;
  END IF;
  SELECT v.term INTO here FROM village_term v WHERE v.village = of_village FOR UPDATE;
  IF around IS NULL OR under_way(of_village, here) THEN
    RAISE EXCEPTION 'an election of village % is under way, or nobody sits', of_village;
  END IF;
  IF by_procedure = 'TERM' OR NOT EXISTS (SELECT FROM step s WHERE s.body = of_body AND s.procedure = by_procedure) THEN
    RAISE EXCEPTION 'body % has no procedure %', of_body, by_procedure;
  END IF;
  INSERT INTO term (id, county, edition, began_on, ends_on, within, village, body, number)
  SELECT opened, t.county, by_edition, began, ends, around, of_village, of_body,
         1 + coalesce((SELECT max(i.number) FROM term i WHERE i.village = of_village), 0)
  FROM term t WHERE t.id = around;
  UPDATE village_term v SET term = opened WHERE v.village = of_village;
  INSERT INTO election (id, term, village, body, procedure, round, opened_at)
  VALUES (open_interim.election, opened, of_village, of_body, by_procedure, CASE by_procedure WHEN 'RECALL' THEN 'RECALL' ELSE 'FIRST' END,
    -- the latest opened is the village's election; a clock may stand still
    (SELECT greatest(open_at, max(e.opened_at) + interval '1 microsecond') FROM election e WHERE e.village = of_village AND e.body = of_body));
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.open_interim(uuid, uuid, text, text, text, text, date, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.open_interim(uuid, uuid, text, text, text, text, date, date, timestamptz) TO huanjie_app;

-- The only writer of the calling off of an interim, before it starts; the village goes back.
CREATE FUNCTION election.call_off_interim(wanted uuid, reason text, called_at timestamptz, called_by text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  called term;
BEGIN
  SELECT * INTO called FROM term t WHERE t.id = wanted AND t.within IS NOT NULL AND store.in_scope(t.village) FOR UPDATE;
  IF NOT FOUND OR NOT store.is_at_work('{VILLAGE_TEAM,TOWN_COMMITTEE}') THEN
    RAISE EXCEPTION 'no interim % is called off here', wanted;
  END IF;
  PERFORM FROM election e WHERE e.term = wanted FOR UPDATE;
  IF EXISTS (SELECT FROM election e WHERE e.term = wanted AND e.stage <> 'PREPARING') THEN
    RAISE EXCEPTION 'interim % has started', wanted;
  END IF;
  INSERT INTO term_called_off (term, county, why, at, by) VALUES (wanted, called.county, reason, called_at, called_by);
  UPDATE village_term v SET term = goes_to(called.village, wanted) WHERE v.term = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.call_off_interim(uuid, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.call_off_interim(uuid, text, timestamptz, text) TO huanjie_app;
