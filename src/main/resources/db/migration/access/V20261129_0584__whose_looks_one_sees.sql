-- Every look at a person is for that person, who comes without a role. Whoever is signed in sees those of the own scope, as in the table itself;
-- who looked is no organ's business at all: it knows the person from its question, and nothing else of them.
-- replaces V20261129_0563
CREATE OR REPLACE FUNCTION access.looks_at(people uuid[]) RETURNS SETOF access.look
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT * FROM look
  WHERE person = ANY (people)
    AND CASE coalesce(current_setting('huanjie.role', true), '')
          WHEN '' THEN true
          WHEN 'ORGAN' THEN false
          ELSE store.in_scope(village) END
$$;
