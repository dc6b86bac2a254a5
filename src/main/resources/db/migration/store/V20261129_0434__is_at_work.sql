-- Whether the role at work in this transaction is one of these, where somebody has signed in; who works without an account is not asked.
CREATE FUNCTION store.is_at_work(roles text[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT coalesce(nullif(current_setting('huanjie.role', true), '') = ANY (roles), true)
$$;

-- replaces V20261129_0430
CREATE OR REPLACE FUNCTION store.is_of(roles text[], as_role text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT CASE WHEN roles = '{}' THEN as_role = 'clock' ELSE as_role = ANY (roles) AND store.is_at_work(roles) END
$$;
