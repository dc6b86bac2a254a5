-- 党组织候选人: a branch's candidates are full members who hold their rights (R-PB-1), by whatever way they are entered.
CREATE FUNCTION candidacy.keep_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT e.body FROM election.election e WHERE e.id = NEW.election) = 'PARTY_BRANCH'
     AND NOT roll.branch_votes(NEW.election, NEW.person) THEN
    RAISE EXCEPTION 'who stands for a branch is a full member who may';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_member BEFORE INSERT ON candidacy.candidate FOR EACH ROW EXECUTE FUNCTION candidacy.keep_member();
