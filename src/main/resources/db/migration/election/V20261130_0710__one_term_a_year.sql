-- A county opens one term in a year: its pages stay at the county's code and that year. One that was called off leaves the year free.
CREATE FUNCTION election.one_term_a_year() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM term t WHERE t.county = NEW.county AND date_trunc('year', t.began_on) = date_trunc('year', NEW.began_on)
      AND NOT EXISTS (SELECT FROM term_called_off c WHERE c.term = t.id)) THEN
    RAISE EXCEPTION 'county % has opened a term in that year', NEW.county;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION election.one_term_a_year() FROM PUBLIC;
CREATE TRIGGER one_term_a_year BEFORE INSERT ON election.term FOR EACH ROW EXECUTE FUNCTION election.one_term_a_year();
