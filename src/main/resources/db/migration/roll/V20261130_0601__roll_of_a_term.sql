-- 一届一册: a roll is registered for a term and stays as it was when the next term's is begun. A line that was entered before the village had any term
-- is of none and goes into the first.
ALTER TABLE roll.voter ADD COLUMN term uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE roll.correction ADD COLUMN term uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
GRANT INSERT (term) ON roll.correction TO huanjie_app;

ALTER TABLE roll.voter DISABLE TRIGGER USER;
UPDATE roll.voter v SET term = t.term FROM election.village_term t WHERE t.village = v.village;
ALTER TABLE roll.voter ENABLE TRIGGER USER;
UPDATE roll.correction c SET term = t.term FROM election.village_term t WHERE t.village = c.village;

-- One person, one village (R-RG-3) in a term, for the whole county and against two who import at the same instant.
DROP INDEX roll.voter_number;
CREATE UNIQUE INDEX voter_number ON roll.voter (number_mark, term) WHERE struck_on IS NULL;

-- 在册: who stands on the roll of the term that is looked at.
CREATE VIEW roll.on_roll WITH (security_invoker = true) AS
  SELECT v.* FROM roll.voter v LEFT JOIN election.village_term t ON t.village = v.village
  WHERE v.struck_on IS NULL
    AND v.term = coalesce(nullif(current_setting('huanjie.term', true), '')::uuid, t.term, '00000000-0000-0000-0000-000000000000');
GRANT SELECT ON roll.on_roll TO huanjie_app;

-- replaces V20261122_0060: another roll of the same term
CREATE OR REPLACE FUNCTION roll.on_another_roll(villages text[], marks bytea[]) RETURNS boolean[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roll, pg_temp AS $$
  SELECT array_agg(EXISTS (
      SELECT FROM roll.voter v
      WHERE v.number_mark = asked.mark AND v.struck_on IS NULL AND v.village <> asked.village COLLATE "C"
        AND v.term = coalesce(t.term, '00000000-0000-0000-0000-000000000000')) ORDER BY asked.n)
  FROM unnest(villages, marks) WITH ORDINALITY AS asked (village, mark, n)
    LEFT JOIN election.village_term t ON t.village = asked.village COLLATE "C"
$$;

-- replaces V20261124_0043: the latest round of the term that the line is of
CREATE OR REPLACE FUNCTION roll.keep_as_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
DECLARE
  refused record;
BEGIN
  -- whoever is opening the next stage right now finishes first, or waits for this change
  PERFORM FROM election.election e
  WHERE (e.village, e.term) IN (SELECT DISTINCT c.village, c.term FROM changed c) AND e.body = 'VILLAGERS_COMMITTEE' FOR SHARE;
  SELECT here.village, here.stage INTO refused
  FROM (SELECT DISTINCT ON (e.village, e.term) e.village, e.term, e.stage
        FROM election.election e
          JOIN (SELECT DISTINCT c.village, c.term FROM changed c) v ON v.village = e.village AND v.term = e.term
        WHERE e.body = 'VILLAGERS_COMMITTEE'
        ORDER BY e.village, e.term, e.opened_at DESC, e.sequence DESC) here
  JOIN changed c ON c.village = here.village AND c.term = here.term
  WHERE here.stage NOT IN ('PREPARING', 'STARTED', 'COMMITTEE_CHOSEN', 'RULES_PASSED', 'REGISTERING')
    AND (here.stage IN ('POLLING', 'COUNTING', 'DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED')
      OR NOT EXISTS (
        SELECT FROM roll.correction k
        WHERE k.voter = c.id AND k.transaction = pg_current_xact_id() AND k.ground <> 'REGISTRATION'
          AND (here.stage = 'ROLL_PUBLISHED' OR k.ground <> 'OBJECTION')))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the roll of % is closed to this change: its election stands at %', refused.village, refused.stage;
  END IF;
  RETURN NULL;
END $$;

-- replaces V20261128_0276: where the village stands in the term that it is in
CREATE OR REPLACE FUNCTION roll.keep_correction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  IF election.stage_of(NEW.village, 'VILLAGERS_COMMITTEE') IN ('POLLING', 'COUNTING', 'DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the roll of % is closed', NEW.village;
  END IF;
  RETURN NEW;
END $$;

-- 随届: a line is of the term that its village is in when it is entered, whoever enters it; and it goes to no other.
CREATE FUNCTION roll.of_the_term() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  NEW.term := coalesce((SELECT t.term FROM election.village_term t WHERE t.village = NEW.village), NEW.term);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION roll.of_the_term() FROM PUBLIC;
CREATE TRIGGER of_the_term BEFORE INSERT ON roll.voter FOR EACH ROW EXECUTE FUNCTION roll.of_the_term();
CREATE TRIGGER of_the_term BEFORE INSERT ON roll.correction FOR EACH ROW EXECUTE FUNCTION roll.of_the_term();

-- What was registered before the village had a term is of its first.
CREATE FUNCTION roll.goes_into_the_first() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  UPDATE voter v SET term = n.term FROM placed n
  WHERE v.village = n.village AND v.term = '00000000-0000-0000-0000-000000000000';
  UPDATE correction c SET term = n.term FROM placed n
  WHERE c.village = n.village AND c.term = '00000000-0000-0000-0000-000000000000';
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION roll.goes_into_the_first() FROM PUBLIC;
CREATE TRIGGER goes_into_the_first AFTER INSERT ON election.village_term
  REFERENCING NEW TABLE AS placed FOR EACH STATEMENT EXECUTE FUNCTION roll.goes_into_the_first();
