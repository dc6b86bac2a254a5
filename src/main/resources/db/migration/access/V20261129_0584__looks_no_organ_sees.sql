-- Who looked at a person is no organ's business: it knows the person from its question, and nothing else of them.
-- replaces V20261129_0563
CREATE OR REPLACE FUNCTION access.looks_at(people uuid[]) RETURNS SETOF access.look
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT * FROM look WHERE person = ANY (people) AND current_setting('huanjie.role', true) IS DISTINCT FROM 'ORGAN'
$$;
