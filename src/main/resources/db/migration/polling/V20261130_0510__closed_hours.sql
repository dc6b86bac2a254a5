-- The hours of all polls of a county that closed: what the public page of each village shows, for whoever compares a poll that goes on with them.
CREATE FUNCTION polling.closed_hours(of_county text, of_body text) RETURNS TABLE (election uuid, hour timestamptz, issued int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = polling, pg_temp AS $$
  SELECT h.election, h.hour, h.issued FROM hour h JOIN election.election e ON e.id = h.election
  WHERE substr(h.village, 1, 6) = of_county AND e.body = of_body
$$;
REVOKE ALL ON FUNCTION polling.closed_hours(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION polling.closed_hours(text, text) TO huanjie_app;
