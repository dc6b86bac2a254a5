-- 程序: a body is elected for its term, or between terms: seats are filled (R-AF-7), or one member is voted on (R-AF-5). Each has its own stage table.
ALTER TABLE election.election ADD COLUMN procedure text NOT NULL DEFAULT 'TERM'
  CHECK (procedure IN ('TERM', 'BY_ELECTION', 'BY_MEETING', 'RECALL'));
ALTER TABLE election.election
  DROP CONSTRAINT election_round_check,
  ADD CONSTRAINT election_round_check CHECK (round IN ('FIRST', 'TIE', 'RERUN', 'RECALL')),
  ADD CONSTRAINT recall_of_its_own CHECK ((round = 'RECALL') = (procedure = 'RECALL')),
  DROP CONSTRAINT first_or_following,
  ADD CONSTRAINT first_or_following CHECK (
    CASE WHEN sequence = 1 THEN first = id AND follows IS NULL AND round IN ('FIRST', 'RECALL')
         ELSE sequence > 1 AND first <> id AND follows IS NOT NULL END),
  -- a whole body has three seats at least; between terms what is free is filled, and one member is voted on
  DROP CONSTRAINT seats_and_day_fixed,
  ADD CONSTRAINT seats_and_day_fixed CHECK (
    CASE WHEN sequence = 1
         THEN stage = 'PREPARING' OR (seats BETWEEN CASE procedure WHEN 'TERM' THEN 3 ELSE 1 END AND 7 AND day IS NOT NULL)
         ELSE seats BETWEEN 1 AND 7 AND (day IS NOT NULL OR stage IN ('CANDIDATES_PUBLISHED', 'LIST_SET', 'PREPARING')) END);

ALTER TABLE election.step ADD COLUMN procedure text NOT NULL DEFAULT 'TERM';
ALTER TABLE election.step ALTER COLUMN procedure DROP DEFAULT;
ALTER TABLE election.step
  DROP CONSTRAINT step_pkey,
  DROP CONSTRAINT step_body_next_key,
  ADD PRIMARY KEY (body, procedure, here),
  ADD UNIQUE (body, procedure, next);
INSERT INTO election.step (body, procedure, here, next, roles)
  SELECT body, 'BY_ELECTION', here, next, roles FROM election.step WHERE body = 'VILLAGERS_COMMITTEE' AND procedure = 'TERM';
INSERT INTO election.step (body, procedure, here, next, roles)
  SELECT body, 'RECALL', here, next, roles FROM election.step
  WHERE body = 'VILLAGERS_COMMITTEE' AND procedure = 'TERM'
    AND here NOT IN ('ROLL_SETTLED', 'NOMINATING', 'CANDIDATES_PUBLISHED', 'FILED', 'HANDED_OVER');
INSERT INTO election.step (body, procedure, here, next, roles) VALUES
  ('VILLAGERS_COMMITTEE', 'RECALL', 'ROLL_SETTLED', 'VOTE_PREPARED', '{ELECTION_COMMITTEE}'),
  ('VILLAGERS_COMMITTEE', 'RECALL', 'FILED', 'ARCHIVED', '{VILLAGE_TEAM,ELECTION_COMMITTEE,TOWN_COMMITTEE}'),
  ('VILLAGERS_COMMITTEE', 'BY_MEETING', 'PREPARING', 'MEETING', '{VILLAGE_TEAM,TOWN_COMMITTEE}'),
  ('VILLAGERS_COMMITTEE', 'BY_MEETING', 'MEETING', 'DECLARED', '{VILLAGE_TEAM,TOWN_COMMITTEE}'),
  ('SUPERVISORY_COMMITTEE', 'BY_MEETING', 'PREPARING', 'MEETING', '{VILLAGE_TEAM,TOWN_COMMITTEE}'),
  ('SUPERVISORY_COMMITTEE', 'BY_MEETING', 'MEETING', 'DECLARED', '{VILLAGE_TEAM,TOWN_COMMITTEE}');

-- replaces V20261129_0435: by the procedure's table
CREATE OR REPLACE FUNCTION election.enter_stage(wanted uuid, expected text, following text, entered_at timestamptz, entered_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.step s JOIN election.election e ON e.body = s.body AND e.procedure = s.procedure
             WHERE e.id = wanted AND s.here = expected AND s.next = following AND NOT store.is_at_work(s.roles)) THEN
    RAISE EXCEPTION 'stage % is not entered by the role at work', following;
  END IF;
  UPDATE election.election e SET stage = following
  WHERE e.id = wanted AND e.stage = expected
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
    AND EXISTS (SELECT FROM election.step s
      WHERE s.body = e.body AND s.procedure = e.procedure AND s.here = expected AND s.next = following);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'stage % does not follow % here', following, expected;
  END IF;
  INSERT INTO election.entered (election, village, stage, at, by)
  SELECT e.id, e.village, following, entered_at, entered_by FROM election.election e WHERE e.id = wanted;
  RETURN true;
END $$;

-- replaces V20261128_0271: the last stage of the procedure's table
CREATE OR REPLACE FUNCTION election.keep_chosen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF election.has_entered(NEW.election, ARRAY(
      SELECT s.next FROM election.step s JOIN election.election e ON e.body = s.body AND e.procedure = s.procedure
      WHERE e.id = NEW.election AND NOT EXISTS (
        SELECT FROM election.step n WHERE n.body = s.body AND n.procedure = s.procedure AND n.here = s.next))) THEN
    RAISE EXCEPTION 'who was chosen in election % is final', NEW.election;
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261124_0181: a round that follows goes by the procedure of what it follows
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
  IF NOT FOUND OR before.procedure = 'RECALL' OR EXISTS (SELECT FROM election.election e WHERE e.replaces = followed) THEN
    RAISE EXCEPTION 'no round follows % here', followed;
  END IF;
  IF (kind <> 'FIRST' AND vote_on < before.day) OR last_day < before.day THEN
    RAISE EXCEPTION 'round % on % cannot follow %', kind, vote_on, followed;
  END IF;
  SELECT s.stage INTO STRICT start FROM election.round_start s WHERE s.body = before.body;
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

-- replaces V20261124_0181: what is held instead goes by the same procedure
CREATE OR REPLACE FUNCTION election.open_anew(opened uuid, voided uuid, open_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  before election.election;
BEGIN
  SELECT * INTO before FROM election.election e
  WHERE e.id = voided
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
  FOR UPDATE;
  IF NOT FOUND OR before.procedure = 'RECALL' OR EXISTS (SELECT FROM election.election e WHERE e.follows = voided) THEN
    RAISE EXCEPTION 'nothing is held instead of % here', voided;
  END IF;
  INSERT INTO election.election (id, term, village, body, procedure, opened_at, replaces)
  SELECT opened, before.term, before.village, before.body, before.procedure,
         greatest(open_at, max(e.opened_at) + interval '1 microsecond'), before.id
  FROM election.election e WHERE e.village = before.village AND e.body = before.body;
  RETURN true;
END $$;
