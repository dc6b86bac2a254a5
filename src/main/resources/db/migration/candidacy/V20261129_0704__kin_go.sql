-- 亲属声明的清除: who is near whom says who may sit and who may decide. Both are asked until the days for complaints about the result are over; then
-- it goes with the papers of the reviews.
CREATE FUNCTION candidacy.over_since(wanted uuid, today date, days int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT coalesce(election.is_decided(wanted)
    AND (SELECT max(s.at) AT TIME ZONE 'Asia/Shanghai' FROM election.entered s JOIN election.election e ON e.id = s.election
         WHERE e.first = wanted AND s.stage = 'DECLARED')::date + days < today, false)
$$;
REVOKE ALL ON FUNCTION candidacy.over_since(uuid, date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.over_since(uuid, date, int) TO huanjie_app;

CREATE FUNCTION candidacy.forget_kinship(today date, days int) RETURNS TABLE (village text, election uuid, gone bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  WITH gone AS (
    DELETE FROM kinship k WHERE store.in_scope(k.village) AND over_since(k.election, today, days)
    RETURNING k.village::text AS village, k.election AS election)
  SELECT g.village, g.election, count(*) FROM gone g GROUP BY 1, 2
$$;
REVOKE ALL ON FUNCTION candidacy.forget_kinship(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.forget_kinship(date, int) TO huanjie_app;

-- replaces V20261129_0540
CREATE OR REPLACE FUNCTION candidacy.review_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM review UNION SELECT county::text FROM match_request
  UNION SELECT DISTINCT substr(village, 1, 6) FROM kinship
$$;

COMMENT ON COLUMN candidacy.kinship.one IS 'kept: candidate+kin reference for nomination by R-VC-6 until review-papers as plain';
COMMENT ON COLUMN candidacy.kinship.other IS 'kept: candidate+kin reference for nomination by R-VC-6 until review-papers as plain';
COMMENT ON COLUMN candidacy.kinship.relation IS 'kept: candidate+kin kinship for nomination by R-VC-6 until review-papers as plain';
