-- 选情分析会: the village's daily, the town's and the county group's weekly meeting; what kind it is tells the division's level.
CREATE TABLE situation.briefing (
  id          uuid PRIMARY KEY,
  division    store.division_code NOT NULL CHECK (length(division) IN (6, 9, 12)),
  day         date NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (division, day)
);
CALL store.guard('situation.briefing', 'division');
GRANT SELECT, INSERT ON situation.briefing TO huanjie_app;

-- 名册: who sits in a division's meetings, by seat.
CREATE TABLE situation.member (
  id          uuid PRIMARY KEY,
  division    store.division_code NOT NULL CHECK (length(division) IN (6, 9, 12)),
  seat        text NOT NULL,
  person_name text NOT NULL CHECK (person_name <> '' AND length(person_name) <= 60),
  organ       text NOT NULL CHECK (length(organ) <= 60),
  since       date NOT NULL,
  until       date,
  named_by    text NOT NULL
);
CREATE INDEX member_division ON situation.member (division);
CALL store.guard('situation.member', 'division');
GRANT SELECT, INSERT, UPDATE (until) ON situation.member TO huanjie_app;

CREATE TABLE situation.attendance (
  briefing       uuid NOT NULL REFERENCES situation.briefing,
  member         uuid NOT NULL REFERENCES situation.member,
  division       store.division_code NOT NULL,
  seat           text NOT NULL,
  person_name    text NOT NULL,
  presence       text NOT NULL CHECK (presence IN ('PRESENT', 'ABSENT', 'ON_LEAVE', 'REPRESENTED')),
  represented_by text NOT NULL DEFAULT '' CHECK (length(represented_by) <= 60),
  PRIMARY KEY (briefing, member),
  CHECK ((presence = 'REPRESENTED') = (represented_by <> ''))
);
CALL store.guard('situation.attendance', 'division');
GRANT SELECT, INSERT ON situation.attendance TO huanjie_app;

-- 纪要: what was said of the agenda and what was decided; a decision becomes a task once.
CREATE TABLE situation.minute (
  id       uuid PRIMARY KEY,
  briefing uuid NOT NULL REFERENCES situation.briefing,
  division store.division_code NOT NULL,
  position int  NOT NULL,
  text     text NOT NULL CHECK (text <> '' AND length(text) <= 500),
  decision text NOT NULL CHECK (length(decision) <= 500),
  task     uuid REFERENCES situation.task
);
CREATE INDEX minute_briefing ON situation.minute (briefing, position);
CALL store.guard('situation.minute', 'division');
GRANT SELECT, INSERT, UPDATE (task) ON situation.minute TO huanjie_app;

-- 邀请: a member of the county's guidance group is asked to a village's meeting of a day, and whether they came.
CREATE TABLE situation.invitation (
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  day         date NOT NULL,
  member      uuid NOT NULL REFERENCES situation.member,
  person_name text NOT NULL,
  organ       text NOT NULL,
  invited_by  text NOT NULL,
  came        boolean,
  PRIMARY KEY (village, day, member)
);
CALL store.guard('situation.invitation', 'village');
GRANT SELECT, INSERT, UPDATE (came) ON situation.invitation TO huanjie_app;

-- A village invites from its county's group without seeing the county's tables.
CREATE FUNCTION situation.guidance(wanted text)
RETURNS TABLE (id uuid, seat text, person_name text, organ text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
  SELECT id, seat, person_name, organ FROM member
  WHERE division = substr(wanted, 1, 6) AND until IS NULL AND situation.in_scope(wanted) ORDER BY seat, since, id
$$;
REVOKE ALL ON FUNCTION situation.guidance(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.guidance(text) TO huanjie_app;

-- A county's own settings of its meetings; the latest of a kind holds. Everyone below may read them.
CREATE TABLE situation.setting (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  division   store.division_code NOT NULL CHECK (length(division) = 6),
  kind       text NOT NULL CHECK (kind IN ('VILLAGE_DAILY', 'TOWN_WEEKLY', 'COUNTY_WEEKLY')),
  weekday    int CHECK (weekday BETWEEN 1 AND 7),
  hour       time,
  from_stage text NOT NULL,
  set_by     text NOT NULL,
  set_at     timestamptz NOT NULL
);
CREATE INDEX setting_latest ON situation.setting (division, kind, seq DESC);
ALTER TABLE situation.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON situation.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON situation.setting FOR INSERT TO huanjie_app
  WITH CHECK (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON situation.setting TO huanjie_app;
