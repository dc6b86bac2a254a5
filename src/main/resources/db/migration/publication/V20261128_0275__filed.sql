-- What was entered for a report stands once the result is filed with it (S24). The rows are of the first of all rounds; the last is filed.
CREATE FUNCTION publication.keep_filed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e JOIN election.entered s ON s.election = e.id
      WHERE e.first = NEW.election AND s.stage = 'FILED'
        AND NOT EXISTS (SELECT FROM election.election later WHERE later.follows = e.id)) THEN
    RAISE EXCEPTION 'the report of election % is filed', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_filed BEFORE INSERT ON publication.supplement FOR EACH ROW EXECUTE FUNCTION publication.keep_filed();
