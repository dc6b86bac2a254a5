-- A device makes the ids of what it sends; one that stands in any village already is no new visit, matter, promise or picture. The
-- asker learns that alone: another village's rows stay out of sight.
CREATE FUNCTION responsibility.taken(ids uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = responsibility, pg_temp AS $$
  SELECT EXISTS (SELECT FROM visit WHERE id = ANY (ids))
    OR EXISTS (SELECT FROM matter WHERE id = ANY (ids))
    OR EXISTS (SELECT FROM promise WHERE id = ANY (ids))
    OR EXISTS (SELECT FROM photo WHERE id = ANY (ids))
$$;
REVOKE ALL ON FUNCTION responsibility.taken(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION responsibility.taken(uuid[]) TO huanjie_app;
