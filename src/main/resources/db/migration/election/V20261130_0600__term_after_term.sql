-- 届次: which term each village is in. Opening the next term moves a village on where nothing of it is under way; where something is, the village stays
-- until that has come to its end. What a term recorded stays, and is found by the term's own address.
CREATE TABLE election.village_term (
  village store.division_code PRIMARY KEY,
  term    uuid NOT NULL REFERENCES election.term
);
CALL store.guard('election.village_term', 'village');
GRANT SELECT ON election.village_term TO huanjie_app;
INSERT INTO election.village_term (village, term)
  SELECT DISTINCT ON (e.village) e.village, e.term FROM election.election e JOIN election.term t ON t.id = e.term
  ORDER BY e.village, t.began_on DESC;

-- Each election says itself whether its village is in its term: lists of a whole county ask nothing beside it.
ALTER TABLE election.election ADD COLUMN present boolean NOT NULL DEFAULT false;
UPDATE election.election e SET present = true FROM election.village_term v WHERE v.village = e.village AND v.term = e.term;
CREATE INDEX election_present ON election.election (village, body) WHERE present;
CREATE FUNCTION election.is_present() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  NEW.present := EXISTS (SELECT FROM village_term v WHERE v.village = NEW.village AND v.term = NEW.term);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION election.is_present() FROM PUBLIC;
CREATE TRIGGER is_present BEFORE INSERT ON election.election FOR EACH ROW EXECUTE FUNCTION election.is_present();
CREATE FUNCTION election.make_present() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE election e SET present = (e.term = n.term) FROM placed n WHERE e.village = n.village AND e.present <> (e.term = n.term);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION election.make_present() FROM PUBLIC;
CREATE TRIGGER make_present_first AFTER INSERT ON election.village_term
  REFERENCING NEW TABLE AS placed FOR EACH STATEMENT EXECUTE FUNCTION election.make_present();
CREATE TRIGGER make_present AFTER UPDATE ON election.village_term
  REFERENCING NEW TABLE AS placed FOR EACH STATEMENT EXECUTE FUNCTION election.make_present();

-- 所看的选举: every village's elections of the term that is looked at, all rounds of them.
CREATE VIEW election.in_view WITH (security_invoker = true) AS
  SELECT e.* FROM election.election e
  WHERE CASE WHEN coalesce(current_setting('huanjie.term', true), '') = '' THEN e.present
             ELSE e.term = nullif(current_setting('huanjie.term', true), '')::uuid END;
GRANT SELECT ON election.in_view TO huanjie_app;

-- 撤销开启: a term that was opened and called off before any village started in it; it stays on record.
CREATE TABLE election.term_called_off (
  term    uuid PRIMARY KEY REFERENCES election.term,
  county  store.division_code NOT NULL,
  why     text NOT NULL CHECK (length(why) BETWEEN 1 AND 400),
  at      timestamptz NOT NULL,
  by      text NOT NULL
);
ALTER TABLE election.term_called_off ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.term_called_off FOR SELECT TO huanjie_app USING (true);
CALL store.shut_to_organs('election.term_called_off');
GRANT SELECT ON election.term_called_off TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.term_called_off
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();

-- 开启提议: one office proposes to open the next term, another confirms it or lets it fall.
CREATE TABLE election.term_proposal (
  id          uuid PRIMARY KEY,
  county      store.division_code NOT NULL,
  edition     text NOT NULL,
  began_on    date NOT NULL,
  ends_on     date NOT NULL CHECK (ends_on > began_on),
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  answered_at timestamptz,
  answered_by text,
  term        uuid REFERENCES election.term,
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CONSTRAINT another_confirms CHECK (term IS NULL OR (answered_by IS NOT NULL AND answered_by <> proposed_by))
);
CREATE UNIQUE INDEX one_open_proposal ON election.term_proposal (county) WHERE answered_at IS NULL;
CALL store.guard('election.term_proposal', 'county');
GRANT SELECT, INSERT (id, county, edition, began_on, ends_on, proposed_at, proposed_by), UPDATE (answered_at, answered_by, term)
  ON election.term_proposal TO huanjie_app;
CREATE TRIGGER answered_once BEFORE UPDATE ON election.term_proposal
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION election.refuse_change();
COMMENT ON COLUMN election.term_proposal.proposed_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN election.term_proposal.answered_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN election.term_called_off.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN election.term_called_off.why IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';

-- Whether an election of the village is under way in this term: started, and its latest round not at its last stage.
CREATE FUNCTION election.under_way(of_village text, of_term uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM election e
    WHERE e.village = of_village AND e.term = of_term
      AND NOT EXISTS (SELECT FROM election n WHERE n.follows = e.id OR n.replaces = e.id)
      AND EXISTS (SELECT FROM step s WHERE s.body = e.body AND s.here = e.stage)
      AND (e.sequence > 1 OR e.replaces IS NOT NULL OR e.stage <> 'PREPARING'))
$$;
REVOKE ALL ON FUNCTION election.under_way(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.under_way(text, uuid) TO huanjie_app;

-- The term whose elections are looked at: the one that the work names, otherwise the one that the village is in.
CREATE FUNCTION election.term_of(of_village text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT coalesce(nullif(current_setting('huanjie.term', true), '')::uuid, (SELECT v.term FROM village_term v WHERE v.village = of_village))
$$;
REVOKE ALL ON FUNCTION election.term_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.term_of(text) TO huanjie_app;

-- Where the village stands in the term that it is in, whatever is looked at: asked by what guards its present work.
CREATE FUNCTION election.stage_of(of_village text, of_body text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT e.stage FROM election e JOIN village_term v ON v.village = e.village AND v.term = e.term
  WHERE e.village = of_village AND e.body = of_body ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION election.stage_of(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.stage_of(text, text) TO huanjie_app;

-- A village goes into the term whose elections are opened, where nothing of the term it is in is under way.
CREATE FUNCTION election.take_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  INSERT INTO village_term AS v (village, term)
  SELECT o.village, o.term FROM (SELECT DISTINCT n.village, n.term FROM opened n WHERE n.sequence = 1 AND n.replaces IS NULL) o
  ON CONFLICT (village) DO UPDATE SET term = excluded.term
    WHERE v.term <> excluded.term AND NOT under_way(v.village, v.term)
      AND (SELECT t.began_on FROM term t WHERE t.id = v.term) < (SELECT t.began_on FROM term t WHERE t.id = excluded.term);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION election.take_up() FROM PUBLIC;
CREATE TRIGGER take_up AFTER INSERT ON election.election
  REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION election.take_up();

-- A village whose last election has come to its end goes on into the next term, if one has been opened meanwhile.
CREATE FUNCTION election.go_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE village_term v SET term = next.id
  FROM (
    SELECT t.id FROM term t JOIN election e ON e.term = t.id AND e.village = NEW.village
    WHERE t.began_on > (SELECT p.began_on FROM term p WHERE p.id = NEW.term)
      AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)
    ORDER BY t.began_on LIMIT 1) next
  WHERE v.village = NEW.village AND v.term = NEW.term AND NOT under_way(NEW.village, NEW.term);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION election.go_on() FROM PUBLIC;
CREATE TRIGGER go_on AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage <> OLD.stage) EXECUTE FUNCTION election.go_on();

-- No stage is entered in another term than the one that the village is in: the next waits until the present one is over, and what is over stays.
CREATE FUNCTION election.refuse_other_term() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM village_term v WHERE v.village = NEW.village AND v.term <> NEW.term) THEN
    RAISE EXCEPTION 'village % is in another term than election %', NEW.village, NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_present_term BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage <> OLD.stage) EXECUTE FUNCTION election.refuse_other_term();

-- The only writer of a calling off: none where a village has started; the villages go back to the term before.
CREATE FUNCTION election.call_off(wanted uuid, reason text, called_at timestamptz, called_by text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  called term;
  before uuid;
BEGIN
  SELECT * INTO called FROM term t WHERE t.id = wanted AND store.in_scope(t.county) FOR UPDATE;
  IF NOT FOUND OR NOT store.is_at_work('{COUNTY_OFFICE}') THEN
    RAISE EXCEPTION 'no term % is called off here', wanted;
  END IF;
  PERFORM FROM election e WHERE e.term = wanted FOR UPDATE;
  IF EXISTS (SELECT FROM election e WHERE e.term = wanted AND e.stage <> 'PREPARING') THEN
    RAISE EXCEPTION 'a village has started in term %', wanted;
  END IF;
  SELECT t.id INTO before FROM term t
  WHERE t.county = called.county AND t.began_on < called.began_on AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)
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
REVOKE ALL ON FUNCTION election.call_off(uuid, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.call_off(uuid, text, timestamptz, text) TO huanjie_app;

-- A term that was called off may be opened again with the same first day.
ALTER TABLE election.term DROP CONSTRAINT term_county_began_on_key;
CREATE INDEX term_county ON election.term (county, began_on);
