-- 罢免重新表决: a recall that decided nothing, since more ballots were recovered than handed out, is voted on again (R-BV-1). Nobody stands in it, so
-- that the vote is prepared at once, on a day that a meeting sets.
ALTER TABLE election.election
  DROP CONSTRAINT seats_and_day_fixed,
  ADD CONSTRAINT seats_and_day_fixed CHECK (
    CASE WHEN sequence = 1
         THEN stage = 'PREPARING'
              OR (seats BETWEEN CASE WHEN procedure = 'TERM' AND body <> 'PARTY_BRANCH' THEN 3 ELSE 1 END AND 7 AND day IS NOT NULL)
         ELSE seats BETWEEN 1 AND 7 AND (day IS NOT NULL OR stage IN ('CANDIDATES_PUBLISHED', 'LIST_SET', 'PREPARING')
              OR procedure = 'RECALL' AND stage = 'ROLL_SETTLED') END);
DROP TRIGGER fixed_before_start ON election.election;
CREATE TRIGGER fixed_before_start BEFORE UPDATE OF seats, day ON election.election
  FOR EACH ROW WHEN (
    (OLD.seats, OLD.day) IS DISTINCT FROM (NEW.seats, NEW.day)
    AND CASE WHEN OLD.sequence = 1
             THEN OLD.stage <> 'PREPARING' AND (OLD.body <> 'PARTY_BRANCH' OR OLD.stage <> 'APPROVED' OR NEW.day IS NULL)
             ELSE OLD.seats <> NEW.seats OR NEW.day IS NULL
                  OR OLD.stage NOT IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED', 'LIST_SET', 'PREPARING')
                     AND NOT (OLD.procedure = 'RECALL' AND OLD.stage = 'ROLL_SETTLED') END)
  EXECUTE FUNCTION election.refuse_fixing();

-- replaces V20261130_0750: a recall too is followed by its like
CREATE OR REPLACE FUNCTION election.open_round(
  opened uuid, followed uuid, kind text, vote_on date, last_day date, posts jsonb, open_at timestamptz, opened_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  before election.election;
  start  text;
BEGIN
  SELECT * INTO before FROM election.election e
  WHERE e.id = followed
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
  FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.replaces = followed) THEN
    RAISE EXCEPTION 'no round follows % here', followed;
  END IF;
  IF (kind NOT IN ('FIRST', 'RECALL') AND vote_on < before.day) OR last_day < before.day THEN
    RAISE EXCEPTION 'round % on % cannot follow %', kind, vote_on, followed;
  END IF;
  SELECT s.stage INTO STRICT start FROM election.round_start s WHERE s.body = before.body;
  IF before.procedure = 'RECALL' THEN
    start := 'ROLL_SETTLED';
  END IF;
  INSERT INTO election.election (id, term, village, body, procedure, stage, seats, day, opened_at, round, sequence, first, follows, deadline)
  SELECT opened, before.term, before.village, before.body, before.procedure, start,
         (SELECT sum((p ->> 'seats')::int) FROM jsonb_array_elements(posts) p),
         vote_on, open_at, kind, before.sequence + 1, before.first, before.id, last_day;
  INSERT INTO election.round_post (election, village, post, seats, reserved_for_woman)
  SELECT opened, before.village, p ->> 'post', (p ->> 'seats')::int, (p ->> 'reservedForWoman')::int
  FROM jsonb_array_elements(posts) p;
  IF start <> 'PREPARING' THEN
    INSERT INTO election.entered (election, village, stage, at, by) VALUES (opened, before.village, start, open_at, opened_by);
  END IF;
  RETURN true;
END $$;
