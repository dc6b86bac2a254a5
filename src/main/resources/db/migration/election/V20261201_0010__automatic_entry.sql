-- 自动进入: a stage that needs nobody's decision is entered once nothing stands against it, and can be called back for an hour. What was called
-- back is entered by a person alone from then on.
ALTER TABLE election.step ADD COLUMN by_itself boolean NOT NULL DEFAULT false;
UPDATE election.step SET by_itself = true
WHERE (body, next) IN (
  ('PARTY_BRANCH', 'APPROVED'),
  ('PARTY_BRANCH', 'MEETING'),
  ('VILLAGERS_COMMITTEE', 'COMMITTEE_CHOSEN'),
  ('VILLAGERS_COMMITTEE', 'RULES_PASSED'),
  ('VILLAGERS_COMMITTEE', 'REGISTERING'),
  ('VILLAGERS_COMMITTEE', 'ROLL_SETTLED'),
  ('VILLAGERS_COMMITTEE', 'NOMINATING'),
  ('VILLAGERS_COMMITTEE', 'FILED'),
  ('VILLAGERS_COMMITTEE', 'HANDED_OVER'),
  ('VILLAGERS_COMMITTEE', 'MEETING'),
  ('SUPERVISORY_COMMITTEE', 'MEETING'));
ALTER TABLE election.step ALTER COLUMN by_itself DROP DEFAULT;
ALTER TABLE election.entered ADD COLUMN by_itself boolean NOT NULL DEFAULT false;

CREATE TABLE election.called_back (
  election   uuid NOT NULL REFERENCES election.election,
  village    store.division_code NOT NULL,
  stage      text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  at         timestamptz NOT NULL,
  by         text NOT NULL,
  PRIMARY KEY (election, stage),
  CONSTRAINT within_the_hour CHECK (at >= entered_at AND at < entered_at + interval '1 hour')
);
CALL store.guard('election.called_back', 'village');
GRANT SELECT ON election.called_back TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.called_back
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
COMMENT ON COLUMN election.called_back.entered_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN election.called_back.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- An entry goes when it was called back, and in no other way.
CREATE FUNCTION election.keep_entered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM election.called_back c WHERE c.election = OLD.election AND c.stage = OLD.stage AND c.entered_at = OLD.at) THEN
    RAISE EXCEPTION 'what has been recorded in entered is never changed or removed';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER append_only ON election.entered;
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON election.entered
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
CREATE TRIGGER called_back_alone BEFORE DELETE ON election.entered
  FOR EACH ROW EXECUTE FUNCTION election.keep_entered();

-- Beside enter_stage: for a step that nobody decides, whoever did the last that it needed; the gates of modules above guard it as well.
CREATE FUNCTION election.go_on(wanted uuid, expected text, following text, entered_at timestamptz, entered_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  UPDATE election.election e SET stage = following
  WHERE e.id = wanted AND e.stage = expected
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
    AND NOT EXISTS (SELECT FROM election.called_back c WHERE c.election = wanted AND c.stage = following)
    AND EXISTS (SELECT FROM election.step s
      WHERE s.body = e.body AND s.procedure = e.procedure AND s.here = expected AND s.next = following AND s.by_itself);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % does not follow % by itself here', following, expected;
  END IF;
  INSERT INTO election.entered (election, village, stage, at, by, by_itself)
  SELECT e.id, e.village, following, entered_at, entered_by, true FROM election.election e WHERE e.id = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.go_on(uuid, text, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.go_on(uuid, text, text, timestamptz, text) TO huanjie_app;

-- Whether the village's election has gone on in any way since it entered the stage where it stands: what was entered since would be left without it.
CREATE FUNCTION election.acted_since(wanted uuid)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM election.election e
      JOIN election.entered s ON s.election = e.id AND s.stage = e.stage
      JOIN ledger.entry l ON l.village = e.village AND l.at > s.at
    WHERE e.id = wanted
      AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
      AND split_part(l.kind, '.', 1) IN ('election', 'roll', 'candidacy', 'objection', 'polling', 'count', 'publication')
      AND l.kind NOT IN ('election.stage-entered', 'election.stage-called-back'))
$$;
REVOKE ALL ON FUNCTION election.acted_since(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.acted_since(uuid) TO huanjie_app;

-- Back to the stage before, by whom the table names for the step.
CREATE FUNCTION election.call_back(wanted uuid, expected text, called_at timestamptz, called_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  line election.step;
BEGIN
  PERFORM FROM election.entered s
  WHERE s.election = wanted AND s.stage = expected AND s.by_itself AND called_at >= s.at AND called_at < s.at + interval '1 hour'
    AND s.village >= current_setting('huanjie.lo', true) AND s.village < current_setting('huanjie.hi', true);
  IF NOT FOUND OR election.acted_since(wanted) THEN
    RAISE EXCEPTION 'stage % is not called back here', expected;
  END IF;
  SELECT s.* INTO STRICT line FROM election.step s JOIN election.election e ON e.body = s.body AND e.procedure = s.procedure
  WHERE e.id = wanted AND s.next = expected;
  IF NOT store.is_at_work(line.roles) THEN
    RAISE EXCEPTION 'stage % is not called back by the role at work', expected;
  END IF;
  UPDATE election.election e SET stage = line.here WHERE e.id = wanted AND e.stage = expected;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % is not where the election stands', expected;
  END IF;
  INSERT INTO election.called_back (election, village, stage, entered_at, entered_by, at, by)
  SELECT s.election, s.village, s.stage, s.at, s.by, called_at, called_by FROM election.entered s WHERE s.election = wanted AND s.stage = expected;
  DELETE FROM election.entered s WHERE s.election = wanted AND s.stage = expected;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.call_back(uuid, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.call_back(uuid, text, timestamptz, text) TO huanjie_app;

-- Where an election may go on by itself: asked by the clock, which looks at nothing that waits for a first paper.
CREATE FUNCTION election.automatic_villages()
RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT DISTINCT e.village::text
  FROM election.election e JOIN election.step s ON s.body = e.body AND s.procedure = e.procedure AND s.here = e.stage AND s.by_itself
  WHERE e.stage <> 'PREPARING'
    AND NOT EXISTS (SELECT FROM election.election f WHERE f.follows = e.id OR f.replaces = e.id)
    AND NOT EXISTS (SELECT FROM election.term_called_off c WHERE c.term = e.term)
    AND NOT EXISTS (SELECT FROM election.called_back c WHERE c.election = e.id AND c.stage = s.next)
  ORDER BY 1
$$;
REVOKE ALL ON FUNCTION election.automatic_villages() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.automatic_villages() TO huanjie_app;
