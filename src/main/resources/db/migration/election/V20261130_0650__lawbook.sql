-- 法规库: the holidays by which legal days are reckoned, the same as src/main/resources/calendar/holidays.csv (LegalCalendarIT compares them), and
-- what a county's office loads beside them: the notice of a further year, an edition of its province.
CREATE TABLE election.holiday (
  from_day  date PRIMARY KEY,
  until_day date NOT NULL CHECK (until_day >= from_day),
  is_off    boolean NOT NULL,
  festival  text NOT NULL,
  by_notice boolean NOT NULL
);
GRANT SELECT ON election.holiday TO huanjie_app;
INSERT INTO election.holiday (from_day, until_day, is_off, festival, by_notice) VALUES
  ('2017-01-01', '2017-01-02', true, 'NEW_YEAR', true),
  ('2017-01-22', '2017-01-22', false, 'SPRING_FESTIVAL', true),
  ('2017-01-27', '2017-02-02', true, 'SPRING_FESTIVAL', true),
  ('2017-02-04', '2017-02-04', false, 'SPRING_FESTIVAL', true),
  ('2017-04-01', '2017-04-01', false, 'QINGMING', true),
  ('2017-04-02', '2017-04-04', true, 'QINGMING', true),
  ('2017-05-01', '2017-05-01', true, 'LABOUR_DAY', true),
  ('2017-05-27', '2017-05-27', false, 'DRAGON_BOAT', true),
  ('2017-05-28', '2017-05-30', true, 'DRAGON_BOAT', true),
  ('2017-09-30', '2017-09-30', false, 'NATIONAL_DAY', true),
  ('2017-10-01', '2017-10-08', true, 'NATIONAL_DAY', true),
  ('2018-01-01', '2018-01-01', true, 'NEW_YEAR', true),
  ('2018-02-11', '2018-02-11', false, 'SPRING_FESTIVAL', true),
  ('2018-02-15', '2018-02-21', true, 'SPRING_FESTIVAL', true),
  ('2018-02-24', '2018-02-24', false, 'SPRING_FESTIVAL', true),
  ('2018-04-05', '2018-04-07', true, 'QINGMING', true),
  ('2018-04-08', '2018-04-08', false, 'QINGMING', true),
  ('2018-04-28', '2018-04-28', false, 'LABOUR_DAY', true),
  ('2018-04-29', '2018-05-01', true, 'LABOUR_DAY', true),
  ('2018-06-18', '2018-06-18', true, 'DRAGON_BOAT', true),
  ('2018-09-24', '2018-09-24', true, 'MID_AUTUMN', true),
  ('2018-09-29', '2018-09-30', false, 'NATIONAL_DAY', true),
  ('2018-10-01', '2018-10-07', true, 'NATIONAL_DAY', true),
  ('2018-12-29', '2018-12-29', false, 'NEW_YEAR', true),
  ('2018-12-30', '2019-01-01', true, 'NEW_YEAR', true),
  ('2019-02-02', '2019-02-03', false, 'SPRING_FESTIVAL', true),
  ('2019-02-04', '2019-02-10', true, 'SPRING_FESTIVAL', true),
  ('2019-04-05', '2019-04-05', true, 'QINGMING', true),
  ('2019-04-28', '2019-04-28', false, 'LABOUR_DAY', true),
  ('2019-05-01', '2019-05-04', true, 'LABOUR_DAY', true),
  ('2019-05-05', '2019-05-05', false, 'LABOUR_DAY', true),
  ('2019-06-07', '2019-06-07', true, 'DRAGON_BOAT', true),
  ('2019-09-13', '2019-09-13', true, 'MID_AUTUMN', true),
  ('2019-09-29', '2019-09-29', false, 'NATIONAL_DAY', true),
  ('2019-10-01', '2019-10-07', true, 'NATIONAL_DAY', true),
  ('2019-10-12', '2019-10-12', false, 'NATIONAL_DAY', true),
  ('2020-01-01', '2020-01-01', true, 'NEW_YEAR', true),
  ('2020-01-19', '2020-01-19', false, 'SPRING_FESTIVAL', true),
  ('2020-01-24', '2020-02-02', true, 'SPRING_FESTIVAL', true),
  ('2020-04-04', '2020-04-06', true, 'QINGMING', true),
  ('2020-04-26', '2020-04-26', false, 'LABOUR_DAY', true),
  ('2020-05-01', '2020-05-05', true, 'LABOUR_DAY', true),
  ('2020-05-09', '2020-05-09', false, 'LABOUR_DAY', true),
  ('2020-06-25', '2020-06-27', true, 'DRAGON_BOAT', true),
  ('2020-06-28', '2020-06-28', false, 'DRAGON_BOAT', true),
  ('2020-09-27', '2020-09-27', false, 'NATIONAL_DAY', true),
  ('2020-10-01', '2020-10-08', true, 'NATIONAL_DAY', true),
  ('2020-10-10', '2020-10-10', false, 'NATIONAL_DAY', true),
  ('2021-01-01', '2021-01-03', true, 'NEW_YEAR', true),
  ('2021-02-07', '2021-02-07', false, 'SPRING_FESTIVAL', true),
  ('2021-02-11', '2021-02-17', true, 'SPRING_FESTIVAL', true),
  ('2021-02-20', '2021-02-20', false, 'SPRING_FESTIVAL', true),
  ('2021-04-03', '2021-04-05', true, 'QINGMING', true),
  ('2021-04-25', '2021-04-25', false, 'LABOUR_DAY', true),
  ('2021-05-01', '2021-05-05', true, 'LABOUR_DAY', true),
  ('2021-05-08', '2021-05-08', false, 'LABOUR_DAY', true),
  ('2021-06-12', '2021-06-14', true, 'DRAGON_BOAT', true),
  ('2021-09-18', '2021-09-18', false, 'MID_AUTUMN', true),
  ('2021-09-19', '2021-09-21', true, 'MID_AUTUMN', true),
  ('2021-09-26', '2021-09-26', false, 'NATIONAL_DAY', true),
  ('2021-10-01', '2021-10-07', true, 'NATIONAL_DAY', true),
  ('2021-10-09', '2021-10-09', false, 'NATIONAL_DAY', true),
  ('2022-01-01', '2022-01-03', true, 'NEW_YEAR', true),
  ('2022-01-29', '2022-01-30', false, 'SPRING_FESTIVAL', true),
  ('2022-01-31', '2022-02-06', true, 'SPRING_FESTIVAL', true),
  ('2022-04-02', '2022-04-02', false, 'QINGMING', true),
  ('2022-04-03', '2022-04-05', true, 'QINGMING', true),
  ('2022-04-24', '2022-04-24', false, 'LABOUR_DAY', true),
  ('2022-04-30', '2022-05-04', true, 'LABOUR_DAY', true),
  ('2022-05-07', '2022-05-07', false, 'LABOUR_DAY', true),
  ('2022-06-03', '2022-06-05', true, 'DRAGON_BOAT', true),
  ('2022-09-10', '2022-09-12', true, 'MID_AUTUMN', true),
  ('2022-10-01', '2022-10-07', true, 'NATIONAL_DAY', true),
  ('2022-10-08', '2022-10-09', false, 'NATIONAL_DAY', true),
  ('2022-12-31', '2023-01-02', true, 'NEW_YEAR', true),
  ('2023-01-21', '2023-01-27', true, 'SPRING_FESTIVAL', true),
  ('2023-01-28', '2023-01-29', false, 'SPRING_FESTIVAL', true),
  ('2023-04-05', '2023-04-05', true, 'QINGMING', true),
  ('2023-04-23', '2023-04-23', false, 'LABOUR_DAY', true),
  ('2023-04-29', '2023-05-03', true, 'LABOUR_DAY', true),
  ('2023-05-06', '2023-05-06', false, 'LABOUR_DAY', true),
  ('2023-06-22', '2023-06-24', true, 'DRAGON_BOAT', true),
  ('2023-06-25', '2023-06-25', false, 'DRAGON_BOAT', true),
  ('2023-09-29', '2023-10-06', true, 'NATIONAL_DAY', true),
  ('2023-10-07', '2023-10-08', false, 'NATIONAL_DAY', true),
  ('2024-01-01', '2024-01-01', true, 'NEW_YEAR', true),
  ('2024-02-04', '2024-02-04', false, 'SPRING_FESTIVAL', true),
  ('2024-02-10', '2024-02-17', true, 'SPRING_FESTIVAL', true),
  ('2024-02-18', '2024-02-18', false, 'SPRING_FESTIVAL', true),
  ('2024-04-04', '2024-04-06', true, 'QINGMING', true),
  ('2024-04-07', '2024-04-07', false, 'QINGMING', true),
  ('2024-04-28', '2024-04-28', false, 'LABOUR_DAY', true),
  ('2024-05-01', '2024-05-05', true, 'LABOUR_DAY', true),
  ('2024-05-11', '2024-05-11', false, 'LABOUR_DAY', true),
  ('2024-06-10', '2024-06-10', true, 'DRAGON_BOAT', true),
  ('2024-09-14', '2024-09-14', false, 'MID_AUTUMN', true),
  ('2024-09-15', '2024-09-17', true, 'MID_AUTUMN', true),
  ('2024-09-29', '2024-09-29', false, 'NATIONAL_DAY', true),
  ('2024-10-01', '2024-10-07', true, 'NATIONAL_DAY', true),
  ('2024-10-12', '2024-10-12', false, 'NATIONAL_DAY', true),
  ('2025-01-01', '2025-01-01', true, 'NEW_YEAR', true),
  ('2025-01-26', '2025-01-26', false, 'SPRING_FESTIVAL', true),
  ('2025-01-28', '2025-02-04', true, 'SPRING_FESTIVAL', true),
  ('2025-02-08', '2025-02-08', false, 'SPRING_FESTIVAL', true),
  ('2025-04-04', '2025-04-06', true, 'QINGMING', true),
  ('2025-04-27', '2025-04-27', false, 'LABOUR_DAY', true),
  ('2025-05-01', '2025-05-05', true, 'LABOUR_DAY', true),
  ('2025-05-31', '2025-06-02', true, 'DRAGON_BOAT', true),
  ('2025-09-28', '2025-09-28', false, 'NATIONAL_DAY', true),
  ('2025-10-01', '2025-10-08', true, 'NATIONAL_DAY', true),
  ('2025-10-11', '2025-10-11', false, 'NATIONAL_DAY', true),
  ('2026-01-01', '2026-01-03', true, 'NEW_YEAR', true),
  ('2026-01-04', '2026-01-04', false, 'NEW_YEAR', true),
  ('2026-02-14', '2026-02-14', false, 'SPRING_FESTIVAL', true),
  ('2026-02-15', '2026-02-23', true, 'SPRING_FESTIVAL', true),
  ('2026-02-28', '2026-02-28', false, 'SPRING_FESTIVAL', true),
  ('2026-04-04', '2026-04-06', true, 'QINGMING', true),
  ('2026-05-01', '2026-05-05', true, 'LABOUR_DAY', true),
  ('2026-05-09', '2026-05-09', false, 'LABOUR_DAY', true),
  ('2026-06-19', '2026-06-21', true, 'DRAGON_BOAT', true),
  ('2026-09-20', '2026-09-20', false, 'NATIONAL_DAY', true),
  ('2026-09-25', '2026-09-27', true, 'MID_AUTUMN', true),
  ('2026-10-01', '2026-10-07', true, 'NATIONAL_DAY', true),
  ('2026-10-10', '2026-10-10', false, 'NATIONAL_DAY', true),
  ('2027-01-01', '2027-01-01', true, 'NEW_YEAR', false),
  ('2027-02-05', '2027-02-08', true, 'SPRING_FESTIVAL', false),
  ('2027-04-05', '2027-04-05', true, 'QINGMING', false),
  ('2027-05-01', '2027-05-02', true, 'LABOUR_DAY', false),
  ('2027-06-09', '2027-06-09', true, 'DRAGON_BOAT', false),
  ('2027-09-15', '2027-09-15', true, 'MID_AUTUMN', false),
  ('2027-10-01', '2027-10-03', true, 'NATIONAL_DAY', false);

-- 法规文件: brought by one person of the county's office, confirmed by another. What was confirmed stays; a notice that the State Council changed
-- is brought again and stands before the earlier one.
CREATE TABLE election.law_file (
  id           uuid PRIMARY KEY,
  seq          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  county       store.division_code NOT NULL CHECK (length(county) = 6),
  kind         text NOT NULL CHECK (kind IN ('HOLIDAYS', 'EDITION')),
  name         text NOT NULL CHECK (name ~ CASE kind WHEN 'HOLIDAYS' THEN '^20[0-9][0-9]$' ELSE '^P[0-9]{2}-[A-Z0-9-]{1,14}$' END),
  content      jsonb NOT NULL,
  brought_at   timestamptz NOT NULL,
  brought_by   text NOT NULL,
  dropped      boolean NOT NULL DEFAULT false,
  confirmed_at timestamptz,
  confirmed_by text,
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK (confirmed_by <> brought_by),
  CHECK (NOT (dropped AND confirmed_at IS NOT NULL))
);
CREATE INDEX law_file_county ON election.law_file (county, kind, name);
CREATE UNIQUE INDEX law_file_edition ON election.law_file (county, name) WHERE kind = 'EDITION' AND confirmed_at IS NOT NULL;
-- Public like the law itself: each may read it, the county's office alone writes it.
ALTER TABLE election.law_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.law_file FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_brings ON election.law_file FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CREATE POLICY county_confirms ON election.law_file FOR UPDATE TO huanjie_app USING (store.in_scope(county)) WITH CHECK (store.in_scope(county));
CALL store.shut_to_organs('election.law_file');
GRANT SELECT, INSERT (id, county, kind, name, content, brought_at, brought_by), UPDATE (dropped, confirmed_at, confirmed_by) ON election.law_file TO huanjie_app;

CREATE FUNCTION election.keep_law_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF NOT store.is_at_work(ARRAY['COUNTY_OFFICE']) THEN
    RAISE EXCEPTION 'a file of the law is brought and confirmed by the office of its county';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.confirmed_at IS NOT NULL OR OLD.dropped) THEN
    RAISE EXCEPTION 'a file of the law that was confirmed or dropped stays as it is';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION election.keep_law_file() FROM PUBLIC;
CREATE TRIGGER keep_law_file BEFORE INSERT OR UPDATE ON election.law_file FOR EACH ROW EXECUTE FUNCTION election.keep_law_file();

-- The holidays of the years whose notices this county has loaded: of each year the notice confirmed last. They are public, and whoever reckons a
-- day of the county, an organ too, reckons by the same.
CREATE FUNCTION election.noticed_holiday(of_county text) RETURNS TABLE (from_day date, until_day date, is_off boolean, festival text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT (s ->> 'from')::date, (s ->> 'until')::date, (s ->> 'off')::boolean, s ->> 'festival'
  FROM (SELECT DISTINCT ON (f.name) f.content FROM law_file f
        WHERE f.county = of_county AND f.kind = 'HOLIDAYS' AND f.confirmed_at IS NOT NULL ORDER BY f.name, f.seq DESC) latest,
    jsonb_array_elements(latest.content -> 'spans') s
$$;

-- The editions of its province that this county has confirmed, public in the same way.
CREATE FUNCTION election.confirmed_edition(of_county text) RETURNS TABLE (name text, content jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT f.name, f.content FROM law_file f WHERE f.county = of_county AND f.kind = 'EDITION' AND f.confirmed_at IS NOT NULL ORDER BY f.seq
$$;

-- 休息日: a public holiday, or a Saturday or Sunday that is not worked in exchange for one.
CREATE FUNCTION election.is_rest(of_county text, day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = election, pg_temp AS $$
  WITH noticed AS (SELECT * FROM noticed_holiday(of_county)),
  known AS (
    SELECT from_day, until_day, is_off FROM noticed
    UNION ALL SELECT h.from_day, h.until_day, h.is_off FROM holiday h
    WHERE NOT EXISTS (SELECT FROM noticed n WHERE extract(year FROM n.until_day) = extract(year FROM h.until_day)))
  SELECT EXISTS (SELECT FROM known k WHERE k.is_off AND day BETWEEN k.from_day AND k.until_day)
    OR extract(isodow FROM day) IN (6, 7) AND NOT EXISTS (SELECT FROM known k WHERE NOT k.is_off AND day BETWEEN k.from_day AND k.until_day)
$$;

-- 期间末日: the last day of a period of days that an event begins, its own day not counted; a period that ends on a rest day ends on the day after
-- (Civil Code Art. 201, 203). What LegalCalendar reckons in the program; LegalCalendarIT compares them.
CREATE FUNCTION election.period_end(of_county text, event date, days int) RETURNS date
LANGUAGE plpgsql STABLE SET search_path = election, pg_temp AS $$
DECLARE
  last date := event + days;
BEGIN
  WHILE days > 0 AND is_rest(of_county, last) LOOP
    last := last + 1;
  END LOOP;
  RETURN last;
END $$;

-- The last day that lies at least so many days before an event: a rest day moves nothing.
CREATE FUNCTION election.at_least_before(event date, days int) RETURNS date
LANGUAGE sql IMMUTABLE AS $$ SELECT event - days $$;

COMMENT ON COLUMN election.law_file.brought_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN election.law_file.confirmed_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
