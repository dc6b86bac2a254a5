-- 责任捆绑: who answers for which village, the evening visits, what was raised on them and what was promised.
CREATE SCHEMA responsibility;
GRANT USAGE ON SCHEMA responsibility TO huanjie_app;

-- Those who answer for villages. Whoever is signed in within the county may read whom a village can turn to.
CREATE TABLE responsibility.person (
  id          uuid PRIMARY KEY,
  division    store.division_code NOT NULL CHECK (length(division) IN (6, 9)),
  person_name text NOT NULL CHECK (person_name <> '' AND length(person_name) <= 60),
  unit        text NOT NULL CHECK (unit <> '' AND length(unit) <= 60),
  duty        text NOT NULL CHECK (length(duty) <= 60),
  account     text,                            -- sign-in name, where the person has one
  added_by    text NOT NULL,
  added_at    timestamptz NOT NULL
);
CREATE INDEX person_division ON responsibility.person (division);
ALTER TABLE responsibility.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON responsibility.person FOR SELECT TO huanjie_app
  USING (substr(division, 1, 6) = substr(current_setting('huanjie.lo', true), 1, 6));
CREATE POLICY own ON responsibility.person FOR INSERT TO huanjie_app
  WITH CHECK (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON responsibility.person TO huanjie_app;

-- 三个一: no two hold one bond of a village at one time. The slot is village and bond in one number, so that a plain range index serves.
CREATE TABLE responsibility.holding (
  id        uuid PRIMARY KEY,
  village   store.division_code NOT NULL CHECK (length(village) = 12),
  bond      text NOT NULL CHECK (bond IN ('LEADER', 'CADRE', 'OFFICER')),
  slot      bigint NOT NULL GENERATED ALWAYS AS
            (village::text::bigint * 10 + CASE bond WHEN 'LEADER' THEN 1 WHEN 'CADRE' THEN 2 ELSE 3 END) STORED,
  person    uuid NOT NULL REFERENCES responsibility.person,
  from_at   timestamptz NOT NULL,
  until_at  timestamptz,
  why       text NOT NULL CHECK (length(why) <= 200),
  bound_by  text NOT NULL,
  bound_at  timestamptz NOT NULL,
  ended_by  text,
  ended_at  timestamptz,
  ended_why text CHECK (length(ended_why) <= 200),
  CHECK (until_at >= from_at),
  CONSTRAINT one_holder EXCLUDE USING gist (int8range(slot, slot, '[]') WITH &&, tstzrange(from_at, until_at) WITH &&)
);
CREATE INDEX holding_village ON responsibility.holding (village, from_at);
CREATE INDEX holding_person ON responsibility.holding (person);
CALL store.guard('responsibility.holding', 'village');
GRANT SELECT, INSERT, UPDATE (until_at, ended_by, ended_at, ended_why) ON responsibility.holding TO huanjie_app;

-- 代班: hours in which a holder is away, and who covers them; without anyone the bond is missing in those hours.
CREATE TABLE responsibility.absence (
  id       uuid PRIMARY KEY,
  holding  uuid NOT NULL REFERENCES responsibility.holding,
  village  store.division_code NOT NULL CHECK (length(village) = 12),
  slot     bigint NOT NULL,
  stand_in uuid REFERENCES responsibility.person,
  from_at  timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  why      text NOT NULL CHECK (length(why) <= 200),
  made_by  text NOT NULL,
  made_at  timestamptz NOT NULL,
  CHECK (until_at > from_at),
  CONSTRAINT one_stand_in EXCLUDE USING gist (int8range(slot, slot, '[]') WITH &&, tstzrange(from_at, until_at) WITH &&)
);
CREATE INDEX absence_village ON responsibility.absence (village);
CREATE INDEX absence_holding ON responsibility.absence (holding);
CREATE INDEX absence_stand_in ON responsibility.absence (stand_in);
CALL store.guard('responsibility.absence', 'village');
GRANT SELECT, INSERT ON responsibility.absence TO huanjie_app;

CREATE FUNCTION responsibility.within_holding() RETURNS trigger
LANGUAGE plpgsql SET search_path = responsibility, pg_temp AS $$
DECLARE
  h holding;
BEGIN
  SELECT * INTO h FROM holding WHERE id = NEW.holding;
  IF h.id IS NULL OR h.village <> NEW.village OR NEW.from_at < h.from_at OR NEW.until_at > coalesce(h.until_at, 'infinity') THEN
    RAISE EXCEPTION 'the hours are not within those of the holder' USING ERRCODE = 'check_violation';
  END IF;
  NEW.slot := h.slot;
  RETURN NEW;
END $$;
CREATE TRIGGER within_holding BEFORE INSERT ON responsibility.absence
  FOR EACH ROW EXECUTE FUNCTION responsibility.within_holding();

-- 挂钩: a county leader is linked to one complex or key village, for a ground of fact from a closed list.
CREATE TABLE responsibility.link (
  id       uuid PRIMARY KEY,
  village  store.division_code NOT NULL CHECK (length(village) = 12),
  person   uuid NOT NULL REFERENCES responsibility.person,
  kind     text NOT NULL CHECK (kind IN ('COMPLEX', 'KEY')),
  ground   text NOT NULL CHECK (ground IN ('PILOT', 'FINANCES', 'LAND', 'WORKS', 'PETITIONS', 'VACANT', 'MERGER', 'OTHER')),
  from_at  timestamptz NOT NULL,
  until_at timestamptz,
  made_by  text NOT NULL,
  CHECK (until_at >= from_at)
);
CREATE UNIQUE INDEX one_village_a_leader ON responsibility.link (person) WHERE until_at IS NULL;
CREATE INDEX link_village ON responsibility.link (village);
CALL store.guard('responsibility.link', 'village');
GRANT SELECT, INSERT, UPDATE (until_at) ON responsibility.link TO huanjie_app;

-- 回避: which villager someone who answers for a village is, or none; and to which of those who stand they are near.
CREATE TABLE responsibility.identity (
  person  uuid NOT NULL REFERENCES responsibility.person,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  voter   uuid,                                -- null: no villager
  said_by text NOT NULL,
  said_at timestamptz NOT NULL,
  PRIMARY KEY (person, village)
);
CALL store.guard('responsibility.identity', 'village');
GRANT SELECT, INSERT, UPDATE, DELETE ON responsibility.identity TO huanjie_app;

CREATE TABLE responsibility.kin (
  person   uuid NOT NULL REFERENCES responsibility.person,
  village  store.division_code NOT NULL CHECK (length(village) = 12),
  asked_of uuid NOT NULL,                      -- a villager who stands
  relation text CHECK (relation IN ('SPOUSE', 'PARENT_CHILD', 'SIBLING', 'GRANDPARENT')), -- null: no near relative
  PRIMARY KEY (person, village, asked_of)
);
CREATE INDEX kin_village ON responsibility.kin (village);
CALL store.guard('responsibility.kin', 'village');
GRANT SELECT, INSERT, UPDATE, DELETE ON responsibility.kin TO huanjie_app;

-- A county's own day and hour of the evening visit; the latest holds.
CREATE TABLE responsibility.setting (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county  store.division_code NOT NULL CHECK (length(county) = 6),
  weekday int  NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hour    int  NOT NULL CHECK (hour BETWEEN 1 AND 24), -- held by then
  due     text NOT NULL CHECK (due IN ('TERM', 'START')),
  set_by  text NOT NULL,
  set_at  timestamptz NOT NULL
);
ALTER TABLE responsibility.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON responsibility.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON responsibility.setting FOR INSERT TO huanjie_app
  WITH CHECK (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON responsibility.setting TO huanjie_app;

CREATE TABLE responsibility.plan (
  village store.division_code NOT NULL CHECK (length(village) = 12),
  week    date NOT NULL CHECK (extract(isodow FROM week) = 1),
  at      timestamptz NOT NULL,
  who     text NOT NULL CHECK (length(who) <= 200),
  made_by text NOT NULL,
  PRIMARY KEY (village, week)
);
CALL store.guard('responsibility.plan', 'village');
GRANT SELECT, INSERT, UPDATE ON responsibility.plan TO huanjie_app;

-- 夜访: its id is made on the device, so that it arrives once.
CREATE TABLE responsibility.visit (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  week        date NOT NULL CHECK (extract(isodow FROM week) = 1), -- the week it is held for
  held_at     timestamptz NOT NULL,
  late        boolean NOT NULL,
  late_why    text NOT NULL CHECK (length(late_why) <= 200 AND (late_why <> '' OR NOT late)),
  came        text[] NOT NULL CHECK (cardinality(came) BETWEEN 1 AND 30),
  departments text[] NOT NULL CHECK (cardinality(departments) <= 30),
  met         text[] NOT NULL CHECK (met <@ ARRAY['COMMITTEE', 'BRANCH', 'REPRESENTATIVES', 'GROUP_HEADS', 'PARTY_MEMBERS', 'HOUSEHOLDS', 'ELDERS', 'VOLUNTEERS', 'BUSINESSES']),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX visit_village ON responsibility.visit (village, week);
CALL store.guard('responsibility.visit', 'village');
GRANT SELECT, INSERT ON responsibility.visit TO huanjie_app;

CREATE TABLE responsibility.matter (
  id      uuid PRIMARY KEY,
  visit   uuid NOT NULL REFERENCES responsibility.visit,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  kind    text NOT NULL,
  text    text NOT NULL CHECK (text <> '' AND length(text) <= 500),
  solved  text NOT NULL CHECK (length(solved) <= 500)
);
CREATE INDEX matter_visit ON responsibility.matter (visit);
CALL store.guard('responsibility.matter', 'village');
GRANT SELECT, INSERT ON responsibility.matter TO huanjie_app;

-- Money in fen, never a fraction.
CREATE TABLE responsibility.promise (
  id      uuid PRIMARY KEY,
  visit   uuid NOT NULL REFERENCES responsibility.visit,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  purpose text NOT NULL CHECK (purpose <> '' AND length(purpose) <= 200),
  payer   text NOT NULL CHECK (payer <> '' AND length(payer) <= 60),
  fen     bigint NOT NULL CHECK (fen > 0),
  due     date NOT NULL
);
CREATE INDEX promise_village ON responsibility.promise (village);
CREATE INDEX promise_visit ON responsibility.promise (visit);
CALL store.guard('responsibility.promise', 'village');
GRANT SELECT, INSERT ON responsibility.promise TO huanjie_app;

CREATE TABLE responsibility.payment (
  id          uuid PRIMARY KEY,
  promise     uuid NOT NULL REFERENCES responsibility.promise,
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  fen         bigint NOT NULL CHECK (fen > 0),
  document    text NOT NULL CHECK (document IN ('TRANSFER', 'RECEIPT', 'VOUCHER', 'INVOICE')),
  number      text NOT NULL CHECK (number <> '' AND length(number) <= 60),
  paid_on     date NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (promise, document, number)
);
CREATE INDEX payment_promise ON responsibility.payment (promise);
CREATE INDEX payment_village ON responsibility.payment (village);
CALL store.guard('responsibility.payment', 'village');
GRANT SELECT, INSERT ON responsibility.payment TO huanjie_app;

-- Since when a village is in term, when its election started, and when it was handed over; for a whole county in one look.
CREATE FUNCTION responsibility.in_term(lo text, hi text)
RETURNS TABLE (village text, opened_at timestamptz, started_at timestamptz, handed_over boolean)
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT DISTINCT ON (e.village) e.village::text, f.opened_at,
    (SELECT min(s.at) FROM election.entered s WHERE s.election = e.first AND s.stage = 'STARTED'),
    e.stage IN ('HANDED_OVER', 'ARCHIVED')
  FROM election.election e JOIN election.election f ON f.id = e.first
  WHERE e.village COLLATE "C" >= lo AND e.village COLLATE "C" < hi AND e.body = 'VILLAGERS_COMMITTEE'
  ORDER BY e.village, e.opened_at DESC, e.sequence DESC
$$;
REVOKE ALL ON FUNCTION responsibility.in_term(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION responsibility.in_term(text, text) TO huanjie_app;
