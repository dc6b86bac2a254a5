-- 轮次: a tie or a shortfall is decided by another vote, and a void election is held again. Each is an election of its own that follows
-- another, so that poll, candidates and count are its own (docs/decisions/0005-rounds-are-elections.md).
ALTER TABLE election.election
  ADD COLUMN round    text NOT NULL DEFAULT 'FIRST' CHECK (round IN ('FIRST', 'TIE', 'RERUN')),
  ADD COLUMN sequence int NOT NULL DEFAULT 1,
  ADD COLUMN first    uuid REFERENCES election.election,
  ADD COLUMN follows  uuid UNIQUE REFERENCES election.election,
  ADD COLUMN deadline date;
UPDATE election.election SET first = id;
ALTER TABLE election.election
  ALTER COLUMN first SET NOT NULL,
  DROP CONSTRAINT election_village_body_term_key,
  DROP CONSTRAINT seats_and_day_fixed,
  ADD CONSTRAINT one_of_a_sequence UNIQUE (village, body, term, sequence),
  ADD CONSTRAINT first_or_following CHECK (
    CASE WHEN sequence = 1 THEN first = id AND follows IS NULL AND round = 'FIRST'
         ELSE sequence > 1 AND first <> id AND follows IS NOT NULL END),
  -- no election goes on before its seats and its day are fixed (S03), however it is asked; a round that follows has its seats from the
  -- result before it, and its day before the vote is prepared
  ADD CONSTRAINT seats_and_day_fixed CHECK (
    CASE WHEN sequence = 1 THEN stage = 'PREPARING' OR (seats BETWEEN 3 AND 7 AND day IS NOT NULL)
         ELSE seats BETWEEN 1 AND 7 AND (day IS NOT NULL OR stage IN ('CANDIDATES_PUBLISHED', 'LIST_SET', 'PREPARING')) END);
CREATE INDEX election_first ON election.election (first, sequence);
-- None of these may be written by the application: what it inserts is the first of a sequence; the rest has one writer, below.
CREATE FUNCTION election.first_of_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first := NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER first_of_itself BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.first IS NULL) EXECUTE FUNCTION election.first_of_itself();

-- Where a round that follows begins, by body, as data. The program's table is compared with it in a test.
CREATE TABLE election.round_start (
  body  text PRIMARY KEY,
  stage text NOT NULL
);
GRANT SELECT ON election.round_start TO huanjie_app;
INSERT INTO election.round_start VALUES
  ('PARTY_BRANCH', 'LIST_SET'),
  ('VILLAGERS_COMMITTEE', 'CANDIDATES_PUBLISHED'),
  ('SUPERVISORY_COMMITTEE', 'PREPARING');

-- 本轮名额: which seats a round that follows fills, and how many of them only a woman can (R-WN-11).
CREATE TABLE election.round_post (
  election           uuid NOT NULL REFERENCES election.election,
  village            store.division_code NOT NULL,
  post               text NOT NULL,
  seats              int NOT NULL CHECK (seats BETWEEN 1 AND 7),
  reserved_for_woman int NOT NULL DEFAULT 0 CHECK (reserved_for_woman BETWEEN 0 AND seats),
  PRIMARY KEY (election, post)
);
CALL store.guard('election.round_post', 'village');
GRANT SELECT ON election.round_post TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.round_post
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();

-- The only writer of a round that follows. It runs as the owner, so it checks the scope itself; what the count before it asks for is
-- checked by a trigger of the module that counts.
CREATE FUNCTION election.open_round(
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
  IF NOT FOUND OR before.stage <> 'DECLARED' THEN
    RAISE EXCEPTION 'no round follows % here', followed;
  END IF;
  IF (kind = 'FIRST' AND before.round <> 'FIRST') OR (kind <> 'FIRST' AND vote_on < before.day) OR last_day < before.day THEN
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
REVOKE ALL ON FUNCTION election.open_round(uuid, uuid, text, date, date, jsonb, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.open_round(uuid, uuid, text, date, date, jsonb, timestamptz, text) TO huanjie_app;

-- What was followed stays declared for good: filing, hand-over and all after it are the last round's.
CREATE FUNCTION election.refuse_stage_of_followed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.id) THEN
    RAISE EXCEPTION 'election % is followed by another round and stays declared', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER all_but_the_last_stay BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'DECLARED' AND NEW.stage <> 'DECLARED') EXECUTE FUNCTION election.refuse_stage_of_followed();

-- Seats of a started election are never changed; the day of a round that follows is set until its vote begins.
DROP TRIGGER fixed_before_start ON election.election;
CREATE TRIGGER fixed_before_start BEFORE UPDATE OF seats, day ON election.election
  FOR EACH ROW WHEN (
    (OLD.seats, OLD.day) IS DISTINCT FROM (NEW.seats, NEW.day)
    AND CASE WHEN OLD.sequence = 1 THEN OLD.stage <> 'PREPARING'
             ELSE OLD.seats <> NEW.seats OR NEW.day IS NULL OR OLD.stage NOT IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED', 'LIST_SET', 'PREPARING') END)
  EXECUTE FUNCTION election.refuse_fixing();
