-- 重新组织选举: an election whose finding of voidness reaches back before the vote is held anew from its start, as another first of a
-- sequence; the void one keeps its rounds (R-BV-8; docs/decisions/0005-rounds-are-elections.md).
ALTER TABLE election.election
  ADD COLUMN replaces uuid UNIQUE REFERENCES election.election,
  DROP CONSTRAINT one_of_a_sequence,
  ADD CONSTRAINT one_of_a_sequence UNIQUE (first, sequence),
  ADD CONSTRAINT replaces_from_the_start CHECK (replaces IS NULL OR (sequence = 1 AND replaces <> id));
CREATE UNIQUE INDEX one_of_a_term ON election.election (village, body, term) WHERE sequence = 1 AND replaces IS NULL;

-- The only writer of an election held anew; that a finding calls for it is checked by a trigger of the module that counts.
CREATE FUNCTION election.open_anew(opened uuid, voided uuid, open_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  before election.election;
BEGIN
  SELECT * INTO before FROM election.election e
  WHERE e.id = voided
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
  FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.follows = voided) THEN
    RAISE EXCEPTION 'nothing is held instead of % here', voided;
  END IF;
  -- the latest opened is the village's election; a clock may stand still
  INSERT INTO election.election (id, term, village, body, opened_at, replaces)
  SELECT opened, before.term, before.village, before.body, greatest(open_at, max(e.opened_at) + interval '1 microsecond'), before.id
  FROM election.election e WHERE e.village = before.village AND e.body = before.body;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.open_anew(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.open_anew(uuid, uuid, timestamptz) TO huanjie_app;

-- What stage the followed round stands at, and which kind may follow, is asked by the module that counts: it knows results and findings.
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
  IF (kind <> 'FIRST' AND vote_on < before.day) OR last_day < before.day THEN
    RAISE EXCEPTION 'round % on % cannot follow %', kind, vote_on, followed;
  END IF;
  SELECT s.stage INTO STRICT start FROM election.round_start s WHERE s.body = before.body;
  INSERT INTO election.election (id, term, village, body, stage, seats, day, opened_at, round, sequence, first, follows, deadline)
  SELECT opened, before.term, before.village, before.body, start, (SELECT sum((p ->> 'seats')::int) FROM jsonb_array_elements(posts) p),
         vote_on, open_at, kind, before.sequence + 1, before.first, before.id, last_day;
  INSERT INTO election.round_post (election, village, post, seats, reserved_for_woman)
  SELECT opened, before.village, p ->> 'post', (p ->> 'seats')::int, (p ->> 'reservedForWoman')::int
  FROM jsonb_array_elements(posts) p;
  IF start <> 'PREPARING' THEN
    INSERT INTO election.entered (election, village, stage, at, by) VALUES (opened, before.village, start, open_at, opened_by);
  END IF;
  RETURN true;
END $$;
