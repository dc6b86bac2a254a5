-- 令牌背后的账号: who a token that was made in this epoch of an account still stands for; nobody once it is closed or its sessions ended.
CREATE FUNCTION access.account_behind(wanted uuid, seen int)
RETURNS TABLE (account uuid, sign_in_name text, person_name text, role text, division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT id, sign_in_name, person_name, role, division FROM access.account
  WHERE id = wanted AND epoch = seen AND closed_at IS NULL
$$;
REVOKE ALL ON FUNCTION access.account_behind(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.account_behind(uuid, int) TO huanjie_app;
