-- 选举办法事项: what a village's passed rules say of one matter, for what the database itself guards by it; empty where they say nothing. One
-- answer to what lies in scope.
CREATE FUNCTION election.ruled(wanted uuid, matter text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT r.settings ->> matter FROM election e JOIN rules r ON r.election = e.first
  WHERE e.id = wanted AND r.frozen_hash IS NOT NULL AND store.in_scope(e.village)
$$;
REVOKE ALL ON FUNCTION election.ruled(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.ruled(uuid, text) TO huanjie_app;
