-- 本人所见的查看: whoever was looked at sees every look, also those of a village where they were registered before.
CREATE FUNCTION access.looks_at(people uuid[]) RETURNS SETOF access.look
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT * FROM look WHERE person = ANY (people)
$$;
REVOKE ALL ON FUNCTION access.looks_at(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.looks_at(uuid[]) TO huanjie_app;
