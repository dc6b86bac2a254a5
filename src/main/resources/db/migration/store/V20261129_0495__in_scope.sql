-- 范围之内: whether a code lies in the divisions of the present transaction; asked by functions that run as the owner.
CREATE FUNCTION store.in_scope(code text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT coalesce(code COLLATE "C" >= current_setting('huanjie.lo', true) AND code COLLATE "C" < current_setting('huanjie.hi', true), false)
$$;
