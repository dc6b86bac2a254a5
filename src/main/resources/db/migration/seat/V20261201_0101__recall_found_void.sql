-- A recall that was found void ended nothing: whoever it was about sits, and their post can end again, once.
ALTER TABLE seat.ending DROP CONSTRAINT ending_tenure_key;
CREATE UNIQUE INDEX one_ending ON seat.ending (tenure) WHERE recall IS NULL;
CREATE UNIQUE INDEX one_ending_by_recall ON seat.ending (tenure, recall) WHERE recall IS NOT NULL;

-- replaces V20261130_0924
CREATE OR REPLACE FUNCTION seat.keep_ending() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.tenure::text, 0)); -- of two that end one post at once the second sees the first
  IF EXISTS (SELECT FROM ending e WHERE e.tenure = NEW.tenure AND (e.recall IS NULL OR NOT count.is_void(e.recall))) THEN
    RAISE EXCEPTION 'the post of % has ended already', NEW.tenure;
  END IF;
  IF NEW.how = 'RESIGNED' AND NOT EXISTS (SELECT FROM resignation r WHERE r.tenure = NEW.tenure AND r.held IS NOT NULL) THEN
    RAISE EXCEPTION 'no meeting has accepted a resignation of %', NEW.tenure;
  END IF;
  IF NEW.how = 'UNFIT' AND 2 <> (
      SELECT count(*) FROM (SELECT a.fit FROM appraisal a WHERE a.tenure = NEW.tenure ORDER BY a.year DESC LIMIT 2) last WHERE NOT last.fit) THEN
    RAISE EXCEPTION 'two appraisals in a row end the post of %, and there are none', NEW.tenure;
  END IF;
  IF NEW.how = 'RECALLED' AND NOT EXISTS (
      SELECT FROM petition p JOIN election.election e ON e.first = p.interim
      WHERE e.id = NEW.recall AND p.tenure = NEW.tenure AND election.has_entered(NEW.recall, ARRAY['DECLARED'])) THEN
    RAISE EXCEPTION 'no recall of % has been declared', NEW.tenure;
  END IF;
  RETURN NEW;
END $$;
