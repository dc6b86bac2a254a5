-- The counties with a list that is out and whose vote has not begun; the clock then works within each one's scope.
CREATE FUNCTION candidacy.relisting_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT DISTINCT substr(e.village, 1, 6) FROM election.election e WHERE list_is_out(e.id)
$$;
REVOKE ALL ON FUNCTION candidacy.relisting_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.relisting_counties() TO huanjie_app;
