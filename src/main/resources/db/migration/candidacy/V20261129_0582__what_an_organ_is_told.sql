-- 部门所见: an organ's account is told of a person what its question needs: name and sex stand on the question itself, year of birth and number are
-- given while it is open, and nothing of a roll, a list of candidates or an election lies open to it.

-- The organ that the account at work sits for today; NULL where it sits for none, or no longer.
CREATE FUNCTION candidacy.my_seat() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT organ FROM organ_desk WHERE account = current_setting('huanjie.account', true) AND until_at IS NULL
$$;
REVOKE ALL ON FUNCTION candidacy.my_seat() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.my_seat() TO huanjie_app;

DROP POLICY own_organ ON candidacy.inquiry;
CREATE POLICY own_organ ON candidacy.inquiry AS RESTRICTIVE TO huanjie_app
  USING (CASE WHEN (SELECT candidacy.my_organ()) IS NULL THEN candidacy.side() IS NOT NULL ELSE (SELECT candidacy.my_seat()) = organ END)
  WITH CHECK (CASE WHEN (SELECT candidacy.my_organ()) IS NULL THEN true ELSE (SELECT candidacy.my_seat()) = organ END);
DROP POLICY own_organ ON candidacy.match_request;
CREATE POLICY own_organ ON candidacy.match_request AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_seat()) = organ);

CALL store.shut_to_organs('candidacy.inquiry', '(SELECT candidacy.my_seat()) = organ');
CALL store.shut_to_organs('candidacy.hit', 'EXISTS (SELECT FROM candidacy.inquiry i WHERE i.id = inquiry)');
CALL store.shut_to_organs('candidacy.match_request', '(SELECT candidacy.my_seat()) = organ');
CALL store.shut_to_organs('candidacy.organ_desk', 'account = current_setting(''huanjie.account'', true)');

ALTER TABLE candidacy.inquiry ADD COLUMN name text COLLATE "C", ADD COLUMN sex text;
UPDATE candidacy.inquiry i SET name = c.name, sex = c.sex FROM candidacy.candidate c WHERE c.election = i.election AND c.person = i.person;
ALTER TABLE candidacy.inquiry ALTER COLUMN name SET NOT NULL, ALTER COLUMN sex SET NOT NULL;

-- A question is about the person of its review, by the name under which they were nominated.
CREATE FUNCTION candidacy.inquiry_of_review() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  SELECT c.name, c.sex INTO NEW.name, NEW.sex
  FROM review r JOIN candidate c ON c.election = r.election AND c.person = r.person
  WHERE r.id = NEW.review AND r.village = NEW.village AND r.election = NEW.election AND r.person = NEW.person LIMIT 1;
  IF NEW.name IS NULL THEN
    RAISE EXCEPTION 'an inquiry is about the person of its review';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.inquiry_of_review() FROM PUBLIC;
CREATE TRIGGER inquiry_of_review BEFORE INSERT ON candidacy.inquiry FOR EACH ROW EXECUTE FUNCTION candidacy.inquiry_of_review();

-- What the organ needs to find somebody in its own books; only while its question waits for an answer that still counts.
CREATE FUNCTION candidacy.person_asked(wanted uuid) RETURNS TABLE (birth_year int, number_sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT v.birth_year::int, v.number_sealed
  FROM inquiry i JOIN review r ON r.id = i.review JOIN roll.voter v ON v.id = i.person AND v.village = i.village
  WHERE i.id = wanted AND i.organ = my_seat() AND store.in_scope(i.village) AND i.answered_on IS NULL AND r.concluded_at IS NULL
$$;
REVOKE ALL ON FUNCTION candidacy.person_asked(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.person_asked(uuid) TO huanjie_app;

-- The village's own conditions that its organ is asked about, in words: a village's conditions themselves are shut to it.
CREATE FUNCTION candidacy.conditions_asked(wanted uuid) RETURNS TABLE (item text, text text, organ text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT v.item, v.text, v.organ FROM inquiry i JOIN village_criterion v ON v.election = i.election AND v.organ = i.organ
  WHERE i.id = wanted AND store.in_scope(i.village) AND i.organ = coalesce(my_seat(), i.organ)
  ORDER BY 1
$$;
REVOKE ALL ON FUNCTION candidacy.conditions_asked(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.conditions_asked(uuid) TO huanjie_app;

-- How the levels stand to each other, and who they were, is no organ's business: it knows the id of a review from its question.
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.differences(wanted uuid) RETURNS TABLE (edition text, item text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT o.edition, o.item FROM level_answer o WHERE o.review = wanted AND both_in(wanted) AND my_organ() IS NULL
  GROUP BY o.edition, o.item HAVING count(*) FILTER (WHERE o.found) = 1
$$;
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.deciders(wanted uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT by FROM level_answer WHERE review = wanted AND my_organ() IS NULL UNION SELECT by FROM submission WHERE review = wanted AND my_organ() IS NULL
$$;
