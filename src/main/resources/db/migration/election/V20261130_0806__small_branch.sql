-- 不设委员会的党支部: a branch with fewer than seven full members has no committee; its meeting elects a secretary, and a deputy where there are two
-- seats (R-PB-4). How few they are shows with the list of members, so that the seats of a branch are fixed until its list.
ALTER TABLE election.election
  DROP CONSTRAINT seats_and_day_fixed,
  ADD CONSTRAINT seats_and_day_fixed CHECK (
    CASE WHEN sequence = 1
         THEN stage = 'PREPARING'
              OR (seats BETWEEN CASE WHEN procedure = 'TERM' AND body <> 'PARTY_BRANCH' THEN 3 ELSE 1 END AND 7 AND day IS NOT NULL)
         ELSE seats BETWEEN 1 AND 7 AND (day IS NOT NULL OR stage IN ('CANDIDATES_PUBLISHED', 'LIST_SET', 'PREPARING')) END);
DROP TRIGGER fixed_before_start ON election.election;
CREATE TRIGGER fixed_before_start BEFORE UPDATE OF seats, day ON election.election
  FOR EACH ROW WHEN (
    (OLD.seats, OLD.day) IS DISTINCT FROM (NEW.seats, NEW.day)
    AND CASE WHEN OLD.sequence = 1
             THEN OLD.stage <> 'PREPARING' AND (OLD.body <> 'PARTY_BRANCH' OR OLD.stage <> 'APPROVED' OR NEW.day IS NULL)
             ELSE OLD.seats <> NEW.seats OR NEW.day IS NULL OR OLD.stage NOT IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED', 'LIST_SET', 'PREPARING') END)
  EXECUTE FUNCTION election.refuse_fixing();
