-- 联系记录: closed when the election is decided or the pledge is taken back, and erased then.
CREATE POLICY until_decided ON candidacy.contact AS RESTRICTIVE TO huanjie_app
  USING (EXISTS (SELECT FROM candidacy.pledge p WHERE p.id = pledge AND p.taken_back_at IS NULL AND NOT election.is_decided(p.election)));

CREATE FUNCTION candidacy.contact_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM contact
$$;
REVOKE ALL ON FUNCTION candidacy.contact_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.contact_counties() TO huanjie_app;

CREATE FUNCTION candidacy.forget_contacts() RETURNS TABLE (village text, election uuid, gone bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  WITH gone AS (
    DELETE FROM contact c USING pledge p
    WHERE p.id = c.pledge AND store.in_scope(c.village) AND (p.taken_back_at IS NOT NULL OR election.is_decided(p.election))
    RETURNING c.village::text, p.election)
  SELECT g.village, g.election, count(*) FROM gone g GROUP BY 1, 2
$$;
REVOKE ALL ON FUNCTION candidacy.forget_contacts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.forget_contacts() TO huanjie_app;
