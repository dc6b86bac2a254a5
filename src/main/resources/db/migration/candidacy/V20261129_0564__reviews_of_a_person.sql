-- 本人的其他审查: whoever was reviewed elsewhere, as the same person under another registration, is told of it on their own page: where and
-- when, nothing of what was found.
CREATE FUNCTION candidacy.reviews_of(people uuid[]) RETURNS TABLE (review uuid, village text, opened_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT id, village::text, opened_at FROM review WHERE person = ANY (people)
$$;
REVOKE ALL ON FUNCTION candidacy.reviews_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.reviews_of(uuid[]) TO huanjie_app;
