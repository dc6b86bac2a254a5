-- Whether a villagers' committee is elected in a division of this code and name: the rule of region.division.is_village, asked of a name that
-- is not loaded yet; a test compares the two.
CREATE FUNCTION region.is_village(code text, name text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_temp AS $$
  SELECT length(code) = 12 AND (
    right(name, 1) = '村'
    OR substr(code, 10) >= '200' AND substr(code, 10) < '400'
      AND right(name, 1) NOT IN ('连', '队')
      AND right(name, 2) NOT IN ('社区', '分场')
      AND right(name, 3) NOT IN ('居委会', '生活区')
      AND right(name, 5) <> '居民委员会')
$$;

-- 曾用名: what a division was called until a later edition named it otherwise; written by the import alone. Public reference data.
CREATE TABLE region.former_name (
  code       store.division_code NOT NULL,
  name       text COLLATE "C" NOT NULL,
  is_village boolean NOT NULL,
  until      date NOT NULL,
  PRIMARY KEY (code, until)
);
GRANT SELECT, INSERT ON region.former_name TO huanjie_app;

-- 所看的区划: the divisions as they are, or as they were on the day that the work looks at (huanjie.day).
CREATE VIEW region.in_view WITH (security_invoker = true) AS
  SELECT d.code, d.parent,
    CASE WHEN looked.day IS NULL THEN d.name ELSE coalesce(
      (SELECT f.name FROM region.former_name f WHERE f.code = d.code AND f.until > looked.day ORDER BY f.until LIMIT 1), d.name) END AS name,
    CASE WHEN looked.day IS NULL THEN d.is_village ELSE coalesce(
      (SELECT f.is_village FROM region.former_name f WHERE f.code = d.code AND f.until > looked.day ORDER BY f.until LIMIT 1), d.is_village)
      END AS is_village,
    CASE WHEN looked.day IS NULL THEN d.valid_to IS NULL
      ELSE (d.valid_from IS NULL OR d.valid_from <= looked.day) AND (d.valid_to IS NULL OR d.valid_to > looked.day) END AS stands
  FROM region.division d, (SELECT nullif(current_setting('huanjie.day', true), '')::date AS day) looked;
GRANT SELECT ON region.in_view TO huanjie_app;
