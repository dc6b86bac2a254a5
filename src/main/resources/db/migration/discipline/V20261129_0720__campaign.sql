-- 活动类型: a county's words over those that come with the program; the last line of a code holds.
CREATE TABLE discipline.activity_kind (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county  store.division_code NOT NULL CHECK (length(county) = 6),
  code    text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  chinese text NOT NULL CHECK (length(chinese) BETWEEN 1 AND 20),
  english text NOT NULL CHECK (length(english) BETWEEN 1 AND 40),
  used    boolean NOT NULL,
  by      text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX activity_kind_latest ON discipline.activity_kind (county, code, seq DESC);
ALTER TABLE discipline.activity_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.activity_kind FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.activity_kind FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON discipline.activity_kind TO huanjie_app;
CALL store.shut_to_organs('discipline.activity_kind');

-- 计划项: what of which kind is due in a county's or town's villages; a village reads what is asked of it. A line is ended, never changed.
CREATE TABLE discipline.plan_item (
  id        uuid PRIMARY KEY,
  division  store.division_code NOT NULL CHECK (length(division) IN (6, 9)),
  term      uuid NOT NULL,
  kind      text NOT NULL,
  per       text NOT NULL CHECK (per IN ('VILLAGE', 'GROUP', 'TOWN')),
  first_day date NOT NULL,
  last_day  date NOT NULL CHECK (last_day >= first_day),
  times     smallint NOT NULL CHECK (times BETWEEN 1 AND 31),
  answers   text NOT NULL CHECK (answers IN ('VILLAGE_TEAM', 'RESIDENT_CADRE', 'TOWN_COMMITTEE')),
  by        text NOT NULL,
  at        timestamptz NOT NULL,
  ended_by  text,
  ended_at  timestamptz,
  ended_why text,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (coalesce(btrim(ended_why), '') = ''))
);
CREATE INDEX plan_item_division ON discipline.plan_item (division, term);
ALTER TABLE discipline.plan_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.plan_item FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.plan_item FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(division));
CREATE POLICY own_end ON discipline.plan_item FOR UPDATE TO huanjie_app USING (store.in_scope(division));
GRANT SELECT, INSERT, UPDATE (ended_by, ended_at, ended_why) ON discipline.plan_item TO huanjie_app;
CALL store.shut_to_organs('discipline.plan_item');
CREATE TRIGGER keep_settled BEFORE UPDATE ON discipline.plan_item
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- 宣传活动: the first line of an id is the entry, each later one a correction with its why; the last holds. Nobody who attended is named.
CREATE TABLE discipline.activity (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid NOT NULL,
  division     store.division_code NOT NULL CHECK (length(division) IN (9, 12)),
  kind         text NOT NULL,
  group_number smallint NOT NULL CHECK (group_number BETWEEN 0 AND 99),
  held_on      date NOT NULL,
  place        text NOT NULL CHECK (length(place) BETWEEN 1 AND 60),
  people       smallint NOT NULL CHECK (people BETWEEN 1 AND 9999),
  material     text NOT NULL CHECK (length(material) <= 400),
  note         text NOT NULL CHECK (length(note) <= 400),
  withdrawn    boolean NOT NULL DEFAULT false,
  why          text NOT NULL DEFAULT '',
  by           text NOT NULL,
  at           timestamptz NOT NULL,
  CHECK (NOT withdrawn OR btrim(why) <> '')
);
CREATE UNIQUE INDEX activity_once ON discipline.activity (id) WHERE why = '';
CREATE INDEX activity_latest ON discipline.activity (division, id, seq DESC);
CALL store.guard('discipline.activity', 'division');
GRANT SELECT, INSERT ON discipline.activity TO huanjie_app;

-- A correction corrects what was entered, in its own place, and nothing that was withdrawn.
CREATE FUNCTION discipline.correct_what_was_entered() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  before activity;
BEGIN
  SELECT * INTO before FROM activity WHERE id = NEW.id ORDER BY seq DESC LIMIT 1;
  IF (NEW.why = '') <> (before.id IS NULL) THEN
    RAISE EXCEPTION 'an activity is entered once, and corrected with a reason';
  END IF;
  IF before.id IS NOT NULL AND (before.division <> NEW.division OR before.kind <> NEW.kind OR before.withdrawn) THEN
    RAISE EXCEPTION 'a correction stays with its activity';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.correct_what_was_entered() FROM PUBLIC;
CREATE TRIGGER corrects BEFORE INSERT ON discipline.activity
  FOR EACH ROW EXECUTE FUNCTION discipline.correct_what_was_entered();

-- 活动照片: a few pictures of an activity, painted anew; the picture itself lies sealed in store.attachment under the same id. Faces are somebody's.
CREATE TABLE discipline.photo (
  id          uuid PRIMARY KEY,
  activity    uuid NOT NULL,
  division    store.division_code NOT NULL CHECK (length(division) IN (9, 12)),
  size        int NOT NULL CHECK (size > 0),
  put_by      text NOT NULL,
  put_at      timestamptz NOT NULL,
  released_by text,
  released_at timestamptz,
  CHECK ((released_by IS NULL) = (released_at IS NULL))
);
CREATE INDEX photo_activity ON discipline.photo (activity);
CREATE INDEX photo_division ON discipline.photo (division, put_at);
CALL store.guard('discipline.photo', 'division');
GRANT SELECT, INSERT, DELETE, UPDATE (released_by, released_at) ON discipline.photo TO huanjie_app;

-- 看过活动照片: who looked at one that is not released, when; it stays when the picture goes.
CREATE TABLE discipline.photo_look (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  photo       uuid NOT NULL,
  division    store.division_code NOT NULL,
  looked_by   text NOT NULL,
  person_name text NOT NULL,
  role        text NOT NULL,
  looked_at   timestamptz NOT NULL
);
CREATE INDEX photo_look_division ON discipline.photo_look (division);
CALL store.guard('discipline.photo_look', 'division');
GRANT SELECT, INSERT ON discipline.photo_look TO huanjie_app;

-- The counties that have pictures: the clock then works within each one's scope.
CREATE FUNCTION discipline.photo_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT DISTINCT substr(division, 1, 6) FROM photo
$$;
REVOKE ALL ON FUNCTION discipline.photo_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.photo_counties() TO huanjie_app;

-- 留存说明
COMMENT ON COLUMN discipline.activity_kind.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.plan_item.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.plan_item.ended_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.plan_item.ended_why IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';
COMMENT ON COLUMN discipline.activity.material IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';
COMMENT ON COLUMN discipline.activity.note IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';
COMMENT ON COLUMN discipline.activity.why IS 'kept: mentioned text for work by R-WK-1 until no-term as plain';
COMMENT ON COLUMN discipline.activity.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN discipline.photo.put_by IS 'kept: account act for work by R-WK-1 until photos as plain';
COMMENT ON COLUMN discipline.photo.released_by IS 'kept: account act for work by R-WK-1 until photos as plain';
COMMENT ON COLUMN discipline.photo_look.looked_by IS 'kept: account act for looks by R-PD-6 until looks-stay as plain';
COMMENT ON COLUMN discipline.photo_look.person_name IS 'kept: account name for looks by R-PD-6 until looks-stay as plain';
COMMENT ON COLUMN discipline.photo_look.role IS 'kept: account name for looks by R-PD-6 until looks-stay as plain';
