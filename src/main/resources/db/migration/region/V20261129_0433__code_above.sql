-- The code of the county and of the town that a code lies in, as DivisionCode reckons them; a test compares the two.
CREATE FUNCTION region.county_of(code text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_temp AS $$
  SELECT substr(code, 1, 6)
$$;
CREATE FUNCTION region.town_of(code text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_temp AS $$
  SELECT substr(code, 1, 9)
$$;
