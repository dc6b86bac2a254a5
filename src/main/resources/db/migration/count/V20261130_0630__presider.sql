-- 主持人: who presides where the election left no chair (R-WN-10): one of several vice-chairs, or, where there is none, a member whom the
-- representatives' meeting chose. A single vice-chair presides by the rule itself and has no line here.
CREATE TABLE count.presider (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- named otherwise later, the last line holds
  election    uuid NOT NULL REFERENCES count.reckoning,
  village     store.division_code NOT NULL,
  person      uuid NOT NULL,
  decided_on  date NOT NULL,
  document    text NOT NULL CHECK (length(document) BETWEEN 2 AND 100),
  recorded_by text NOT NULL
);
CREATE INDEX presider_election ON count.presider (election);
CREATE INDEX presider_village ON count.presider (village);
CALL store.guard('count.presider', 'village');
GRANT SELECT, INSERT ON count.presider TO huanjie_app;
COMMENT ON COLUMN count.presider.person IS 'kept: candidate reference for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN count.presider.document IS 'kept: mentioned text for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN count.presider.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- Nobody presides beside a chair, nor while a vote is still to be held; and what went into the archive stands.
CREATE FUNCTION count.keep_presider_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM reckoning r WHERE r.election = NEW.election
        AND EXISTS (SELECT FROM jsonb_array_elements(r.outcome_zh::jsonb -> 'posts') p WHERE p ->> 'post' = 'CHAIR')
        AND NOT EXISTS (
          SELECT FROM jsonb_array_elements(r.outcome_zh::jsonb -> 'posts') p
          WHERE p ->> 'post' = 'CHAIR' AND jsonb_array_length(p -> 'elected') > 0)
        AND (r.due = 'NOTHING' OR EXISTS (SELECT FROM vacancy v WHERE v.election = r.election))) THEN
    RAISE EXCEPTION 'the result of % leaves nobody to be named who presides', NEW.election;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION count.keep_presider_lawful() FROM PUBLIC;
CREATE TRIGGER keep_lawful BEFORE INSERT ON count.presider FOR EACH ROW EXECUTE FUNCTION count.keep_presider_lawful();
CREATE TRIGGER keep_archived BEFORE INSERT ON count.presider FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
