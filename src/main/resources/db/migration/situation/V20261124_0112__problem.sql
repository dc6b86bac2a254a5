-- 选情研判: problems, tasks and measures. Issues, process risk and logistics of a village; nothing about what a person thinks.
CREATE SCHEMA situation;
GRANT USAGE ON SCHEMA situation TO huanjie_app;

-- The kinds of problem (domain.md §6). An edition never changes; another is added by a migration and holds from its day on.
CREATE TABLE situation.edition (
  version    int  PRIMARY KEY,
  valid_from date NOT NULL UNIQUE
);
CREATE TABLE situation.kind (
  version  int  NOT NULL REFERENCES situation.edition,
  kind     text NOT NULL,
  position int  NOT NULL,
  PRIMARY KEY (version, kind)
);
GRANT SELECT ON situation.edition, situation.kind TO huanjie_app;
INSERT INTO situation.edition VALUES (1, '2016-01-01');
INSERT INTO situation.kind VALUES
  (1, 'NOT_ELECTED', 1),
  (1, 'INCOMPLETE_TEAM', 2),
  (1, 'SLACK_TEAM', 3),
  (1, 'STRAINED_RELATIONS', 4),
  (1, 'AFFAIRS_NOT_OPEN', 5),
  (1, 'WEAK_ECONOMY', 6),
  (1, 'CONTESTED_SEATS', 7),
  (1, 'WEAK_COMMAND', 8),
  (1, 'LEGACY', 9),
  (1, 'RELOCATION', 10),
  (1, 'OVERBEARING', 11),
  (1, 'GROUP_PETITION', 12),
  (1, 'CLAN_FACTION', 13),
  (1, 'OTHER', 14);

-- What follows what. The program's table is compared with it in a test.
CREATE TABLE situation.transition (
  here      text    NOT NULL,
  step      text    NOT NULL,
  next      text    NOT NULL,
  new_round boolean NOT NULL,
  PRIMARY KEY (here, step)
);
GRANT SELECT ON situation.transition TO huanjie_app;
INSERT INTO situation.transition VALUES
  ('REGISTERED', 'ASSIGN',         'ASSIGNED', false),
  ('REGISTERED', 'APPLY_TO_CLOSE', 'APPLIED',  false),
  ('ASSIGNED',   'ASSIGN',         'ASSIGNED', false),
  ('ASSIGNED',   'START',          'WORKING',  false),
  ('WORKING',    'ASSIGN',         'ASSIGNED', false),
  ('WORKING',    'APPLY_TO_CLOSE', 'APPLIED',  false),
  ('APPLIED',    'RETURN',         'RETURNED', false),
  ('APPLIED',    'VERIFY',         'CLOSED',   false),
  ('RETURNED',   'ASSIGN',         'ASSIGNED', false),
  ('RETURNED',   'APPLY_TO_CLOSE', 'APPLIED',  false),
  ('CLOSED',     'REOPEN',         'REOPENED', true),
  ('REOPENED',   'ASSIGN',         'ASSIGNED', false);

-- One row a problem, written by situation.register and situation.take_step alone.
CREATE TABLE situation.problem (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL CHECK (length(village) = 12),
  number         text NOT NULL,                     -- as people say it: 潘南-2017-003
  year           int  NOT NULL,
  seq            int  NOT NULL,
  version        int  NOT NULL,
  kind           text NOT NULL,
  level          text NOT NULL CHECK (level IN ('VILLAGE', 'TOWN', 'COUNTY')),
  risk           text NOT NULL CHECK (risk IN ('RED', 'YELLOW', 'BLUE')),
  title          text NOT NULL CHECK (title <> '' AND length(title) <= 200),
  description    text NOT NULL CHECK (length(description) <= 2000),
  origin         text NOT NULL CHECK (origin IN ('VISIT', 'BRIEFING', 'REPORTED', 'IMPORT')),
  visit          uuid,
  matter         uuid UNIQUE,                       -- a matter of a visit enters once
  owner          text NOT NULL CHECK (owner <> ''),
  owner_name     text NOT NULL CHECK (owner_name <> ''),
  owner_division store.division_code NOT NULL,
  due            date,
  state          text NOT NULL,
  round          int  NOT NULL,
  stamp          int  NOT NULL,                     -- steps taken; a page that saw fewer is stale
  since          timestamptz NOT NULL,
  evidence       text NOT NULL DEFAULT '' CHECK (length(evidence) <= 2000),
  applicant      text,
  verifier       text,
  verifier_name  text,
  closed_on      date,
  registered_by  text NOT NULL,
  registered_at  timestamptz NOT NULL,
  UNIQUE (village, year, seq),
  FOREIGN KEY (version, kind) REFERENCES situation.kind,
  CHECK (starts_with(village, owner_division)),
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
  CHECK (state NOT IN ('ASSIGNED', 'WORKING') OR due IS NOT NULL),
  -- never closed without evidence and a second person (domain.md §6: verifier ≠ owner)
  CHECK (state <> 'CLOSED' OR (evidence <> '' AND applicant IS NOT NULL AND verifier IS NOT NULL
    AND verifier <> owner AND verifier <> applicant))
);
CREATE INDEX problem_village ON situation.problem (village, registered_at DESC);
CREATE INDEX problem_open ON situation.problem (village) INCLUDE (risk, due) WHERE state <> 'CLOSED';
CREATE INDEX problem_owner ON situation.problem (owner, due) WHERE state <> 'CLOSED';
CALL store.guard('situation.problem', 'village');
GRANT SELECT ON situation.problem TO huanjie_app;

-- Every step that was taken, by whom, when, and what was said; a reopened problem keeps all of it.
CREATE TABLE situation.taken (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  problem     uuid NOT NULL REFERENCES situation.problem,
  village     store.division_code NOT NULL,
  step        text NOT NULL,
  state       text NOT NULL,                        -- after it
  round       int  NOT NULL,                        -- after it
  note        text NOT NULL,
  owner_name  text NOT NULL,
  due         date,
  taken_by    text NOT NULL,
  person_name text NOT NULL,
  role        text NOT NULL,
  taken_at    timestamptz NOT NULL
);
CREATE INDEX taken_problem ON situation.taken (problem, seq);
CALL store.guard('situation.taken', 'village');
GRANT SELECT ON situation.taken TO huanjie_app;

-- 任务: what is to be done about a problem, by whom, until when.
CREATE TABLE situation.task (
  id             uuid PRIMARY KEY,
  problem        uuid NOT NULL REFERENCES situation.problem,
  village        store.division_code NOT NULL,
  text           text NOT NULL CHECK (text <> '' AND length(text) <= 500),
  level          text NOT NULL CHECK (level IN ('VILLAGE', 'TOWN', 'COUNTY')),
  owner          text NOT NULL CHECK (owner <> ''),
  owner_name     text NOT NULL CHECK (owner_name <> ''),
  owner_division store.division_code NOT NULL,
  due            date NOT NULL,
  given_by       text NOT NULL,
  given_at       timestamptz NOT NULL,
  result         text NOT NULL DEFAULT '' CHECK (length(result) <= 2000),
  done_by        text,
  done_on        date,
  CHECK (starts_with(village, owner_division)),
  CHECK ((done_on IS NOT NULL) = (result <> ''))
);
CREATE INDEX task_problem ON situation.task (problem);
CREATE INDEX task_village ON situation.task (village, due);
CREATE INDEX task_owner ON situation.task (owner, due) WHERE done_on IS NULL;
CALL store.guard('situation.task', 'village');
GRANT SELECT, INSERT, UPDATE (result, done_by, done_on) ON situation.task TO huanjie_app;

-- 对策: what is done against problems; one may serve several problems and several tasks of its village (domain.md §6).
CREATE TABLE situation.measure (
  id       uuid PRIMARY KEY,
  village  store.division_code NOT NULL CHECK (length(village) = 12),
  level    text NOT NULL CHECK (level IN ('VILLAGE', 'TOWN', 'COUNTY')),
  text     text NOT NULL CHECK (text <> '' AND length(text) <= 500),
  made_by  text NOT NULL,
  made_at  timestamptz NOT NULL
);
CREATE INDEX measure_village ON situation.measure (village, made_at DESC);
CALL store.guard('situation.measure', 'village');
GRANT SELECT, INSERT ON situation.measure TO huanjie_app;
CREATE TABLE situation.problem_measure (
  problem uuid NOT NULL REFERENCES situation.problem,
  measure uuid NOT NULL REFERENCES situation.measure,
  village store.division_code NOT NULL,
  PRIMARY KEY (problem, measure)
);
CREATE INDEX problem_measure_measure ON situation.problem_measure (measure);
CALL store.guard('situation.problem_measure', 'village');
GRANT SELECT, INSERT ON situation.problem_measure TO huanjie_app;
CREATE TABLE situation.task_measure (
  task    uuid NOT NULL REFERENCES situation.task,
  measure uuid NOT NULL REFERENCES situation.measure,
  village store.division_code NOT NULL,
  PRIMARY KEY (task, measure)
);
CREATE INDEX task_measure_measure ON situation.task_measure (measure);
CALL store.guard('situation.task_measure', 'village');
GRANT SELECT, INSERT ON situation.task_measure TO huanjie_app;

CREATE FUNCTION situation.in_scope(village text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT coalesce(village COLLATE "C" >= current_setting('huanjie.lo', true) AND village COLLATE "C" < current_setting('huanjie.hi', true), false)
$$;

-- 登记: gives the number, one after the other in a village's year. A matter that has entered already answers nothing.
CREATE FUNCTION situation.register(
  wanted uuid, place text, place_name text, in_year int, of_kind text, at_level text, at_risk text, said_title text, said text,
  from_origin text, of_visit uuid, of_matter uuid, to_owner text, to_owner_name text, to_owner_division text,
  who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF situation.problem
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
DECLARE
  p problem;
  next_seq int;
BEGIN
  IF NOT situation.in_scope(place) THEN
    RAISE EXCEPTION 'village % is out of scope', place;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(place, 112));
  IF of_matter IS NOT NULL AND EXISTS (SELECT FROM problem WHERE matter = of_matter) THEN
    RETURN;
  END IF;
  next_seq := 1 + coalesce((SELECT max(seq) FROM problem WHERE village = place AND year = in_year), 0);
  INSERT INTO problem (id, village, number, year, seq, version, kind, level, risk, title, description, origin, visit, matter,
    owner, owner_name, owner_division, state, round, stamp, since, registered_by, registered_at)
  VALUES (wanted, place, place_name || '-' || in_year || '-' || to_char(next_seq, 'FM000'), in_year, next_seq,
    (SELECT version FROM edition WHERE valid_from <= today ORDER BY valid_from DESC LIMIT 1), of_kind, at_level, at_risk,
    said_title, said, from_origin, of_visit, of_matter, to_owner, to_owner_name, to_owner_division, 'REGISTERED', 1, 1, at, who, at)
  RETURNING * INTO p;
  INSERT INTO taken (problem, village, step, state, round, note, owner_name, taken_by, person_name, role, taken_at)
  VALUES (wanted, place, 'REGISTER', 'REGISTERED', 1, '', to_owner_name, who, name, as_role, at);
  RETURN NEXT p;
END $$;
REVOKE ALL ON FUNCTION situation.register(uuid, text, text, int, text, text, text, text, text, text, uuid, uuid, text, text, text, text, text, text, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.register(uuid, text, text, int, text, text, text, text, text, text, uuid, uuid, text, text, text, text, text, text, timestamptz, date) TO huanjie_app;

-- Holds a problem until the transaction ends: whoever takes a step holds it first and sees what another has done.
CREATE FUNCTION situation.hold(wanted uuid) RETURNS SETOF situation.problem
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
  SELECT * FROM problem WHERE id = wanted AND situation.in_scope(village) FOR UPDATE
$$;
REVOKE ALL ON FUNCTION situation.hold(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.hold(uuid) TO huanjie_app;

-- The only writer of the state. It runs as the owner, so it checks the scope, the transition, evidence and the second person itself.
CREATE FUNCTION situation.take_step(
  wanted uuid, wanted_step text, to_owner text, to_owner_name text, to_owner_division text, until date, said text,
  who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF situation.problem
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
DECLARE
  p problem;
  t transition;
BEGIN
  SELECT * INTO p FROM problem WHERE id = wanted AND situation.in_scope(village) FOR UPDATE;
  IF p.id IS NULL THEN
    RAISE EXCEPTION 'problem % is out of scope', wanted;
  END IF;
  SELECT * INTO t FROM transition WHERE here = p.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, p.state;
  END IF;
  IF wanted_step = 'ASSIGN' AND (coalesce(to_owner, '') = '' OR until IS NULL) THEN
    RAISE EXCEPTION 'an assignment has an owner and a day';
  END IF;
  IF wanted_step IN ('APPLY_TO_CLOSE', 'RETURN', 'REOPEN') AND btrim(coalesce(said, '')) = '' THEN
    RAISE EXCEPTION '% needs its evidence or reason', wanted_step;
  END IF;
  IF wanted_step = 'APPLY_TO_CLOSE' AND EXISTS (SELECT FROM task WHERE problem = wanted AND done_on IS NULL) THEN
    RAISE EXCEPTION 'tasks of the problem are open';
  END IF;
  IF wanted_step = 'VERIFY' AND (who = p.owner OR who = p.applicant) THEN
    RAISE EXCEPTION 'a second person verifies';
  END IF;
  UPDATE problem SET
    state = t.next,
    round = round + t.new_round::int,
    stamp = stamp + 1,
    since = CASE WHEN t.next = t.here THEN since ELSE at END,
    owner = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner ELSE owner END,
    owner_name = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner_name ELSE owner_name END,
    owner_division = CASE WHEN wanted_step = 'ASSIGN' THEN to_owner_division ELSE owner_division END,
    -- whoever answers for it carries it: given to the county it is the county's
    level = CASE WHEN wanted_step = 'ASSIGN'
      THEN CASE length(to_owner_division) WHEN 12 THEN 'VILLAGE' WHEN 9 THEN 'TOWN' ELSE 'COUNTY' END ELSE level END,
    due = CASE WHEN wanted_step = 'ASSIGN' THEN until WHEN wanted_step = 'REOPEN' THEN NULL ELSE due END,
    evidence = CASE WHEN wanted_step = 'APPLY_TO_CLOSE' THEN said WHEN wanted_step = 'VERIFY' THEN evidence ELSE '' END,
    applicant = CASE WHEN wanted_step = 'APPLY_TO_CLOSE' THEN who WHEN wanted_step = 'VERIFY' THEN applicant END,
    verifier = CASE WHEN wanted_step = 'VERIFY' THEN who END,
    verifier_name = CASE WHEN wanted_step = 'VERIFY' THEN name END,
    closed_on = CASE WHEN wanted_step = 'VERIFY' THEN today END
  WHERE id = wanted RETURNING * INTO p;
  INSERT INTO taken (problem, village, step, state, round, note, owner_name, due, taken_by, person_name, role, taken_at)
  VALUES (wanted, p.village, wanted_step, p.state, p.round, coalesce(said, ''), p.owner_name, p.due, who, name, as_role, at);
  RETURN NEXT p;
END $$;
REVOKE ALL ON FUNCTION situation.take_step(uuid, text, text, text, text, date, text, text, text, text, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.take_step(uuid, text, text, text, text, date, text, text, text, text, timestamptz, date) TO huanjie_app;

-- A task is given only to a problem that is open, in its own village; measures serve problems and tasks of their own village.
CREATE FUNCTION situation.accept_task() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
BEGIN
  PERFORM FROM problem WHERE id = NEW.problem AND village = NEW.village AND state NOT IN ('APPLIED', 'CLOSED') FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no task is given to this problem now';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION situation.accept_task() FROM PUBLIC;
CREATE TRIGGER accepted BEFORE INSERT ON situation.task FOR EACH ROW EXECUTE FUNCTION situation.accept_task();
CREATE FUNCTION situation.accept_link() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM measure WHERE id = NEW.measure AND village = NEW.village)
     OR TG_TABLE_NAME = 'problem_measure' AND NOT EXISTS (
       SELECT FROM problem WHERE id = (to_jsonb(NEW) ->> 'problem')::uuid AND village = NEW.village)
     OR TG_TABLE_NAME = 'task_measure' AND NOT EXISTS (
       SELECT FROM task WHERE id = (to_jsonb(NEW) ->> 'task')::uuid AND village = NEW.village) THEN
    RAISE EXCEPTION 'a measure serves its own village';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION situation.accept_link() FROM PUBLIC;
CREATE TRIGGER accepted BEFORE INSERT ON situation.problem_measure FOR EACH ROW EXECUTE FUNCTION situation.accept_link();
CREATE TRIGGER accepted BEFORE INSERT ON situation.task_measure FOR EACH ROW EXECUTE FUNCTION situation.accept_link();
