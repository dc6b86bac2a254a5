-- 定局: what modules refuse with, each by triggers on its own tables, where a row is final.

-- Whether a trigger runs for an erasure that the law asks for: inside a function of the table's owner, which the application cannot become.
CREATE FUNCTION store.by_owner(changed oid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = changed
$$;

-- What has an end keeps it. The trigger's condition says what that is.
CREATE FUNCTION store.refuse_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is settled in % is not changed', TG_TABLE_NAME;
END $$;
