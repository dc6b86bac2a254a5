-- The village's election is that of the term which it is in.
-- replaces V20261129_0740
CREATE OR REPLACE FUNCTION discipline.keep_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF election.stage_of(NEW.village, 'VILLAGERS_COMMITTEE') = 'ARCHIVED' THEN
    RAISE EXCEPTION 'the village''s election is in the archive, and with it has gone what is kept of training and pledges';
  END IF;
  RETURN NEW;
END $$;
