-- The organ that the account at work has ever sat for; NULL for everybody else. An organ's account that never sat for one is of no organ's:
-- it sees nothing of a review, and is no level of it either.

-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.my_organ() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT coalesce(
    (SELECT organ FROM organ_desk WHERE account = current_setting('huanjie.account', true) ORDER BY until_at NULLS FIRST, from_at DESC LIMIT 1),
    CASE WHEN current_setting('huanjie.role', true) = 'ORGAN' THEN '' END)
$$;
