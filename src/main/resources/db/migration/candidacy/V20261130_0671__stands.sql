-- 是否参选: whether somebody is on the list of an election as it is, for what the database guards by it. One answer to what lies in scope.
CREATE FUNCTION candidacy.stands(wanted uuid, who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM candidate c
    WHERE c.election = wanted AND c.person = who AND c.barred_by IS NULL AND c.left_in IS NULL
      AND (c.withdrawn_on IS NULL OR c.after_list) AND store.in_scope(c.village))
$$;
REVOKE ALL ON FUNCTION candidacy.stands(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.stands(uuid, uuid) TO huanjie_app;
