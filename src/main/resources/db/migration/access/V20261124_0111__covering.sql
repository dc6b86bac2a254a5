-- Who may be made responsible for something in a division: the open accounts bound to it or to a division above it, by name and role
-- alone. A village chooses its town's and county's people without seeing their accounts.
CREATE FUNCTION access.covering(wanted text, roles text[])
RETURNS TABLE (sign_in_name text, person_name text, role text, division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT sign_in_name, person_name, role, division FROM access.account
  WHERE closed_at IS NULL AND role = ANY (roles)
    AND division IN (wanted, substr(wanted, 1, 9), substr(wanted, 1, 6))
    AND wanted COLLATE "C" >= current_setting('huanjie.lo', true) AND wanted COLLATE "C" < current_setting('huanjie.hi', true)
  ORDER BY length(division) DESC, role, sign_in_name LIMIT 500
$$;
REVOKE ALL ON FUNCTION access.covering(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.covering(text, text[]) TO huanjie_app;
