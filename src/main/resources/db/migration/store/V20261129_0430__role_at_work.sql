-- Whether a step is this role's: the one that is written beside it, and the one that is at work in this transaction where somebody has
-- signed in. A step without roles is the clock's alone.
CREATE FUNCTION store.is_of(roles text[], as_role text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT CASE WHEN roles = '{}' THEN as_role = 'clock'
    ELSE as_role = ANY (roles) AND coalesce(nullif(current_setting('huanjie.role', true), '') = ANY (roles), true) END
$$;
