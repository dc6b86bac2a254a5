-- 亲属声明的清除: whether somebody who answers for a village is near a villager who stands is asked for those elections alone, and goes when none of the
-- villager's is left that can still be complained about.
CREATE FUNCTION responsibility.forget_kin(today date, days int) RETURNS TABLE (village text, gone bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = responsibility, pg_temp AS $$
  WITH gone AS (
    DELETE FROM kin k WHERE store.in_scope(k.village) AND NOT EXISTS (
      SELECT FROM candidacy.candidate c JOIN election.election e ON e.id = c.election
      WHERE c.village = k.village AND c.person = k.asked_of AND NOT candidacy.over_since(e.first, today, days))
    RETURNING k.village::text AS village)
  SELECT g.village, count(*) FROM gone g GROUP BY 1
$$;
REVOKE ALL ON FUNCTION responsibility.forget_kin(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION responsibility.forget_kin(date, int) TO huanjie_app;

COMMENT ON COLUMN responsibility.kin.person IS 'kept: officer+candidate reference for work by R-WK-1 until review-papers as plain';
COMMENT ON COLUMN responsibility.kin.asked_of IS 'kept: officer+candidate reference for work by R-WK-1 until review-papers as plain';
COMMENT ON COLUMN responsibility.kin.relation IS 'kept: officer+candidate kinship for work by R-WK-1 until review-papers as plain';
