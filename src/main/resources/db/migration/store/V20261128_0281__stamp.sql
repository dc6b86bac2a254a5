-- 印记: which migrations made these tables, so that a program that serves can see with its own role whether they are its own, and needs the
-- owner's password for nothing.
CREATE TABLE store.stamp (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  stamp text NOT NULL
);
GRANT SELECT ON store.stamp TO huanjie_app;

-- Whether these are the keys that sealed this database; the mark itself is shown to nobody.
CREATE FUNCTION store.sealed_by(wanted bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = store, pg_temp AS $$
  SELECT EXISTS (SELECT FROM vault WHERE mark = wanted)
$$;
REVOKE ALL ON FUNCTION store.sealed_by(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store.sealed_by(bytea) TO huanjie_app;
