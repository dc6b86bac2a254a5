-- 县计划: batches of villages, and the day that is planned for each; what was planned stays, the last holds.
CREATE TABLE election.batch (
  id        uuid PRIMARY KEY,
  county    store.division_code NOT NULL,
  term      uuid NOT NULL REFERENCES election.term,
  name      text NOT NULL CHECK (name <> ''),
  from_day  date NOT NULL,
  until_day date NOT NULL CHECK (until_day >= from_day),
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL,
  UNIQUE (term, name)
);
-- A batch is the same for every village of the county: each may read it, the county alone writes it.
ALTER TABLE election.batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.batch FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_writes ON election.batch FOR INSERT TO huanjie_app
  WITH CHECK (county >= current_setting('huanjie.lo', true) AND county < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON election.batch TO huanjie_app;

CREATE TABLE election.planned_day (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  village    store.division_code NOT NULL,
  term       uuid NOT NULL REFERENCES election.term,
  day        date NOT NULL,
  batch      uuid REFERENCES election.batch,
  why        text NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL
);
CREATE INDEX planned_day_village ON election.planned_day (village, seq);
CALL store.guard('election.planned_day', 'village');
GRANT SELECT, INSERT ON election.planned_day TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.planned_day
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();

-- 经验: what a county or town learnt about a step; it is read in every village below that division.
CREATE TABLE election.lesson (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  division   store.division_code NOT NULL,
  step       text NOT NULL CHECK (step ~ '^S[0-2][0-9]$'),
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 400),
  written_at timestamptz NOT NULL,
  written_by text NOT NULL
);
ALTER TABLE election.lesson ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.lesson FOR SELECT TO huanjie_app
  USING ((current_setting('huanjie.lo', true) >= division AND current_setting('huanjie.lo', true) < division || ':')
    OR (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true)));
CREATE POLICY own_writes ON election.lesson FOR INSERT TO huanjie_app
  WITH CHECK (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON election.lesson TO huanjie_app;
