-- 每日提醒: a series of texts for the days until an election day, for classes of people in a division. Its state moves by the table of steps alone.
CREATE TABLE discipline.series_transition (
  here  text NOT NULL,
  step  text NOT NULL,
  next  text NOT NULL,
  roles text[] NOT NULL,
  PRIMARY KEY (here, step)
);
INSERT INTO discipline.series_transition VALUES
  ('DRAFT', 'WRITE', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('DRAFT', 'PROPOSE', 'PROPOSED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('DRAFT', 'STOP', 'STOPPED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('PROPOSED', 'WRITE', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('PROPOSED', 'RETURN', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('PROPOSED', 'APPROVE', 'APPROVED_ONCE', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('PROPOSED', 'STOP', 'STOPPED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED_ONCE', 'WRITE', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED_ONCE', 'RETURN', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED_ONCE', 'APPROVE', 'APPROVED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED_ONCE', 'STOP', 'STOPPED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED', 'WRITE', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED', 'RUN', 'RUNNING', '{}'),
  ('APPROVED', 'STOP', 'STOPPED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('APPROVED', 'END', 'ENDED', '{}'),
  ('RUNNING', 'WRITE', 'DRAFT', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('RUNNING', 'STOP', 'STOPPED', '{TOWN_COMMITTEE,COUNTY_OFFICE}'),
  ('RUNNING', 'END', 'ENDED', '{}');
GRANT SELECT ON discipline.series_transition TO huanjie_app;

CREATE TABLE discipline.series (
  id         uuid PRIMARY KEY,
  division   store.division_code NOT NULL CHECK (length(division) IN (6, 9, 12)),
  first_day  date NOT NULL,
  last_day   date NOT NULL CHECK (last_day BETWEEN first_day AND first_day + 120),
  vote_on    date NOT NULL CHECK (vote_on >= last_day),
  at_hour    time NOT NULL,
  classes    text[] NOT NULL CHECK (cardinality(classes) > 0),
  state      text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PROPOSED', 'APPROVED_ONCE', 'APPROVED', 'RUNNING', 'STOPPED', 'ENDED')),
  version    int NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX series_division ON discipline.series (division);
CALL store.guard('discipline.series', 'division');
GRANT SELECT, INSERT (id, division, first_day, last_day, vote_on, at_hour, classes, created_by, created_at) ON discipline.series TO huanjie_app;

-- 提醒文字: one text a day; the last line of a day holds. It is written while the series is a draft, and at no other time.
CREATE TABLE discipline.series_text (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  series   uuid NOT NULL REFERENCES discipline.series,
  division store.division_code NOT NULL,
  day      date NOT NULL,
  chinese  text NOT NULL CHECK (length(chinese) BETWEEN 1 AND 2000),
  english  text NOT NULL CHECK (length(english) BETWEEN 1 AND 2000),
  by       text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX series_text_latest ON discipline.series_text (series, day, seq DESC);
CALL store.guard('discipline.series_text', 'division');
GRANT SELECT, INSERT ON discipline.series_text TO huanjie_app;

-- 提醒步骤: who took which step of which version of the texts.
CREATE TABLE discipline.series_step (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  series   uuid NOT NULL REFERENCES discipline.series,
  division store.division_code NOT NULL,
  step     text NOT NULL,
  state    text NOT NULL,
  version  int NOT NULL,
  why      text NOT NULL,
  by       text NOT NULL,
  role     text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX series_step_series ON discipline.series_step (series, seq);
CALL store.guard('discipline.series_step', 'division');
GRANT SELECT ON discipline.series_step TO huanjie_app;

-- 已发之日: what became of a day of a series: sent once, missed, or held back since a candidate's name stood in the text.
CREATE TABLE discipline.sent_day (
  series   uuid NOT NULL REFERENCES discipline.series,
  day      date NOT NULL,
  division store.division_code NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('SENT', 'MISSED', 'HELD')),
  mailing  uuid,
  people   int NOT NULL,
  written  int NOT NULL,
  refused  int NOT NULL,
  segments int NOT NULL,
  fen      int NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (series, day),
  CHECK ((outcome = 'SENT') = (mailing IS NOT NULL))
);
CREATE INDEX sent_day_division ON discipline.sent_day (division);
CALL store.guard('discipline.sent_day', 'division');
GRANT SELECT, INSERT ON discipline.sent_day TO huanjie_app;

-- The only writer of the state. It runs as the owner, so it asks the scope, the table and the role itself; two different persons approve the same
-- version of the texts, so that who wrote them never sends them alone.
CREATE FUNCTION discipline.take_series_step(
  wanted uuid, wanted_step text, said text, who text, as_role text, taken_at timestamptz)
RETURNS SETOF discipline.series
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  s series;
  t series_transition;
BEGIN
  SELECT * INTO s FROM series WHERE id = wanted AND store.in_scope(division) FOR UPDATE;
  IF s.id IS NULL THEN
    RAISE EXCEPTION 'series % is out of scope', wanted;
  END IF;
  SELECT * INTO t FROM series_transition WHERE here = s.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, s.state;
  END IF;
  IF NOT store.is_of(t.roles, as_role) THEN
    RAISE EXCEPTION 'step % at % is not a step of the role %', wanted_step, s.state, as_role;
  END IF;
  IF wanted_step = 'APPROVE' AND EXISTS (
       SELECT FROM series_step p WHERE p.series = wanted AND p.step = 'APPROVE' AND p.version = s.version AND p.by = who) THEN
    RAISE EXCEPTION 'a second person approves';
  END IF;
  IF wanted_step IN ('RETURN', 'STOP') AND btrim(said) = '' THEN
    RAISE EXCEPTION '% needs its reason', wanted_step;
  END IF;
  -- what was returned is approved anew by both, as what was written anew is
  UPDATE series SET state = t.next, version = version + (wanted_step IN ('WRITE', 'RETURN'))::int WHERE id = wanted RETURNING * INTO s;
  INSERT INTO series_step (series, division, step, state, version, why, by, role, at)
  VALUES (wanted, s.division, wanted_step, s.state, s.version, said, who, as_role, taken_at);
  RETURN NEXT s;
END $$;
REVOKE ALL ON FUNCTION discipline.take_series_step(uuid, text, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.take_series_step(uuid, text, text, text, text, timestamptz) TO huanjie_app;

-- A text is written into a draft, on a day of its series; a day that is over keeps what was sent.
CREATE FUNCTION discipline.write_into_draft() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  PERFORM FROM series WHERE id = NEW.series AND division = NEW.division AND state = 'DRAFT' AND NEW.day BETWEEN first_day AND last_day;
  IF NOT FOUND OR EXISTS (SELECT FROM sent_day WHERE series = NEW.series AND day = NEW.day) THEN
    RAISE EXCEPTION 'no text is written here now';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.write_into_draft() FROM PUBLIC;
CREATE TRIGGER writes BEFORE INSERT ON discipline.series_text FOR EACH ROW EXECUTE FUNCTION discipline.write_into_draft();

-- Nothing is sent that two different persons have not approved as it stands.
CREATE FUNCTION discipline.send_what_two_approved() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF NEW.outcome = 'SENT' AND 2 <> (
       SELECT count(DISTINCT p.by) FROM series s JOIN series_step p ON p.series = s.id AND p.step = 'APPROVE' AND p.version = s.version
       WHERE s.id = NEW.series AND s.division = NEW.division AND s.state = 'RUNNING' AND NEW.day BETWEEN s.first_day AND s.last_day) THEN
    RAISE EXCEPTION 'two persons approve what is sent';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.send_what_two_approved() FROM PUBLIC;
CREATE TRIGGER approved BEFORE INSERT ON discipline.sent_day FOR EACH ROW EXECUTE FUNCTION discipline.send_what_two_approved();

-- What the clock works off: the counties in which a series is approved or runs.
CREATE FUNCTION discipline.series_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT DISTINCT substr(division, 1, 6) FROM series WHERE state IN ('APPROVED', 'RUNNING')
$$;
REVOKE ALL ON FUNCTION discipline.series_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.series_counties() TO huanjie_app;

-- 留存说明
COMMENT ON COLUMN discipline.series.created_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.series_text.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.series_step.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.series_step.role IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.series_step.why IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';
