-- 被提名人须退出选委会 (R-EC-5): at the end of the transaction that puts a person up, they are on the committee no more.
CREATE FUNCTION candidacy.off_committee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF election.sits(NEW.election, NEW.person) THEN
    RAISE EXCEPTION 'who is nominated leaves the election committee';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER off_committee AFTER INSERT ON candidacy.candidate DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION candidacy.off_committee();
