-- 选情分析会: the village team's daily, the town's seven's and the county group's weekly meeting.

-- When a county's meetings are due; the latest of a kind holds. Every village below may read it, the county alone writes it.
CREATE TABLE situation.briefing_rule (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county     store.division_code NOT NULL CHECK (length(county) = 6),
  kind       text NOT NULL CHECK (kind IN ('VILLAGE_DAILY', 'TOWN_WEEKLY', 'COUNTY_WEEKLY')),
  weekday    int  NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- of no meaning for a daily one
  hour       int  NOT NULL CHECK (hour BETWEEN 1 AND 24),   -- held by then
  from_stage text NOT NULL,
  set_by     text NOT NULL,
  set_at     timestamptz NOT NULL
);
CREATE INDEX briefing_rule_latest ON situation.briefing_rule (county, kind, seq DESC);
ALTER TABLE situation.briefing_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON situation.briefing_rule FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON situation.briefing_rule FOR INSERT TO huanjie_app
  WITH CHECK (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON situation.briefing_rule TO huanjie_app;

-- 名册: who sits in a division's meetings. Each of a town's seven seats has one holder at a time.
CREATE TABLE situation.seat_holder (
  id          uuid PRIMARY KEY,
  division    store.division_code NOT NULL CHECK (length(division) IN (6, 9, 12)),
  seat        text NOT NULL,
  organ       text NOT NULL CHECK (length(organ) <= 60),
  person_name text NOT NULL CHECK (person_name <> '' AND length(person_name) <= 60),
  since       date NOT NULL,
  until       date CHECK (until >= since),           -- the first day on which they no longer sit
  named_by    text NOT NULL,
  named_at    timestamptz NOT NULL,
  CHECK (CASE length(division)
    WHEN 12 THEN seat = 'TEAM'
    WHEN 9 THEN seat IN ('SECRETARY', 'MAYOR', 'DEPUTY_SECRETARY', 'DISCIPLINE', 'ORGANISATION', 'DEPUTY_MAYOR', 'POLICE')
    ELSE seat = 'GUIDANCE' END),
  CHECK (seat NOT IN ('TEAM', 'GUIDANCE') OR organ <> '')
);
CREATE UNIQUE INDEX one_holder_a_seat ON situation.seat_holder (division, seat)
  WHERE until IS NULL AND seat NOT IN ('TEAM', 'GUIDANCE');
CREATE INDEX seat_holder_division ON situation.seat_holder (division, since);
CALL store.guard('situation.seat_holder', 'division');
GRANT SELECT, INSERT, UPDATE (until) ON situation.seat_holder TO huanjie_app;

-- A meeting is on record once for its day or its week; the length of the code tells the kind.
CREATE TABLE situation.briefing (
  id          uuid PRIMARY KEY,
  division    store.division_code NOT NULL,
  kind        text NOT NULL,
  period      date NOT NULL,                         -- the day, or the Monday of the week
  held_on     date NOT NULL,
  recorded_by text NOT NULL,
  recorder    text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (division, period),
  UNIQUE (id, division),
  CHECK (kind = CASE length(division) WHEN 12 THEN 'VILLAGE_DAILY' WHEN 9 THEN 'TOWN_WEEKLY' WHEN 6 THEN 'COUNTY_WEEKLY' END),
  CHECK (CASE kind WHEN 'VILLAGE_DAILY' THEN held_on = period
    ELSE extract(isodow FROM period) = 1 AND held_on >= period AND held_on < period + 7 END)
);
CALL store.guard('situation.briefing', 'division');
GRANT SELECT, INSERT ON situation.briefing TO huanjie_app;

-- Who came. A guest is of the county's guidance group, who was invited to a village's meeting.
CREATE TABLE situation.attendance (
  briefing       uuid NOT NULL,
  holder         uuid NOT NULL,
  division       store.division_code NOT NULL,
  position       int  NOT NULL,
  seat           text NOT NULL,
  organ          text NOT NULL,
  person_name    text NOT NULL,
  presence       text NOT NULL CHECK (presence IN ('PRESENT', 'ABSENT', 'ON_LEAVE', 'REPRESENTED')),
  represented_by text NOT NULL CHECK (length(represented_by) <= 60),
  guest          boolean NOT NULL,
  PRIMARY KEY (briefing, holder),
  FOREIGN KEY (briefing, division) REFERENCES situation.briefing (id, division),
  CHECK ((presence = 'REPRESENTED') = (represented_by <> '')),
  CHECK (NOT guest OR seat = 'GUIDANCE' AND length(division) = 12)
);
CALL store.guard('situation.attendance', 'division');
GRANT SELECT, INSERT ON situation.attendance TO huanjie_app;

-- 议程: what lay before them, as it was at that hour.
CREATE TABLE situation.agenda (
  briefing   uuid NOT NULL,
  division   store.division_code NOT NULL,
  position   int  NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('PROBLEM', 'TASK', 'VISIT', 'DEADLINE')),
  village    store.division_code NOT NULL CHECK (length(village) = 12),
  risk       text CHECK (risk IN ('RED', 'YELLOW', 'BLUE')),
  number     text NOT NULL,                          -- of the problem or the step
  subject    text NOT NULL CHECK (length(subject) <= 500),
  owner_name text NOT NULL,
  due        date,
  further    int  NOT NULL CHECK (further >= 0),     -- how many more of the kind there were after this one
  PRIMARY KEY (briefing, position),
  FOREIGN KEY (briefing, division) REFERENCES situation.briefing (id, division),
  CHECK (starts_with(village, division))
);
CALL store.guard('situation.agenda', 'division');
GRANT SELECT, INSERT ON situation.agenda TO huanjie_app;

-- 纪要: what was said of a matter and what was decided, and the task that it became. A later entry corrects, nothing is overwritten.
CREATE TABLE situation.minute (
  id          uuid PRIMARY KEY,
  briefing    uuid NOT NULL,
  division    store.division_code NOT NULL,
  position    int  NOT NULL,
  said        text NOT NULL CHECK (said <> '' AND length(said) <= 500),
  decision    text NOT NULL CHECK (length(decision) <= 500),
  problem     uuid REFERENCES situation.problem,
  task        uuid UNIQUE REFERENCES situation.task,
  later       boolean NOT NULL,
  entered_by  text NOT NULL,
  person_name text NOT NULL,
  entered_at  timestamptz NOT NULL,
  UNIQUE (briefing, position),
  FOREIGN KEY (briefing, division) REFERENCES situation.briefing (id, division),
  CHECK (task IS NULL OR problem IS NOT NULL AND decision <> '')
);
CREATE INDEX minute_problem ON situation.minute (problem);
CALL store.guard('situation.minute', 'division');
GRANT SELECT, INSERT ON situation.minute TO huanjie_app;

-- 邀请: of a member of the county's guidance group to a village's meeting of a day.
CREATE TABLE situation.invitation (
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  day         date NOT NULL,
  member      uuid NOT NULL REFERENCES situation.seat_holder,
  organ       text NOT NULL,
  person_name text NOT NULL,
  invited_by  text NOT NULL,
  invited_at  timestamptz NOT NULL,
  PRIMARY KEY (village, day, member)
);
CREATE INDEX invitation_member ON situation.invitation (member, day);
CALL store.guard('situation.invitation', 'village');
GRANT SELECT, INSERT ON situation.invitation TO huanjie_app;
