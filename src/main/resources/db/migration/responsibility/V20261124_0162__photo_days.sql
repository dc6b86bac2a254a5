-- For how many days after it came a county keeps a picture of a visit; null: the county has not said, and none goes.
ALTER TABLE responsibility.setting ADD COLUMN photo_days int CHECK (photo_days BETWEEN 1 AND 3650);

-- The counties that have pictures: the clock then works within each one's scope.
CREATE FUNCTION responsibility.photo_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = responsibility, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM photo
$$;
REVOKE ALL ON FUNCTION responsibility.photo_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION responsibility.photo_counties() TO huanjie_app;
