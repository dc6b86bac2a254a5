-- 审查期限: a review that waits for an edition has its days from when it gets one, and from then on they stay.
GRANT UPDATE (due_on) ON candidacy.review TO huanjie_app;
CREATE TRIGGER keep_due BEFORE UPDATE OF due_on ON candidacy.review
  FOR EACH ROW WHEN (OLD.edition IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- A bar is confirmed by who took no part: neither in a level's answer nor in settling a difference.
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.bar_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  f record;
  e record;
BEGIN
  SELECT * INTO f FROM finding WHERE id = NEW.finding;
  IF NOT FOUND OR f.review <> NEW.review OR f.village <> NEW.village THEN
    RAISE EXCEPTION 'a bar rests on a finding of the same review';
  END IF;
  SELECT stage, body, day INTO e FROM election.election WHERE id = f.election;
  IF NOT (e.body = 'VILLAGERS_COMMITTEE' AND e.stage = 'NOMINATING' OR e.body = 'PARTY_BRANCH' AND e.stage = 'APPROVED') THEN
    RAISE EXCEPTION 'the list of election % is not open', f.election;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_on IS NOT NULL THEN
      RAISE EXCEPTION 'a bar that has ended is not taken up again';
    END IF;
    IF (OLD.confirmed_on, OLD.confirmed_by) IS NOT DISTINCT FROM (NEW.confirmed_on, NEW.confirmed_by) THEN
      RETURN NEW;  -- it ends, which needs no more
    END IF;
    IF OLD.confirmed_on IS NOT NULL OR NEW.confirmed_on > NEW.confirm_by OR NEW.confirmed_by = NEW.decided_by
      OR NEW.confirmed_by IN (SELECT deciders(NEW.review)) OR NEW.confirmed_by IN (SELECT t.by FROM settlement t WHERE t.review = NEW.review) THEN
      RAISE EXCEPTION 'a bar is confirmed once, in time and by somebody who did not decide';
    END IF;
  END IF;
  IF f.force = 'P' OR f.force <> coalesce(force_of(f.review, f.edition, f.item), 'P') THEN
    RAISE EXCEPTION 'a finding that advises bars nobody';
  END IF;
  IF f.document IS NULL OR f.document_on IS NULL OR f.notice_on IS NULL OR f.lifted_on IS NOT NULL THEN
    RAISE EXCEPTION 'a bar needs a finding with its document, of which the person has notice';
  END IF;
  IF f.window_ends IS NOT NULL AND f.window_ends < coalesce(e.day, NEW.decided_on) THEN
    RAISE EXCEPTION 'what was found is over on the election day';
  END IF;
  RETURN NEW;
END $$;

-- 材料清除: what is left of a review when its papers have gone: yes or no, the codes of what was found, and a mark of the whole, by which whoever
-- still holds the notice can show that it was so.
CREATE TABLE candidacy.review_remains (
  review       uuid PRIMARY KEY,
  election     uuid NOT NULL,
  village      store.division_code NOT NULL,
  person       uuid NOT NULL,
  found        boolean NOT NULL,
  barred       boolean NOT NULL,
  codes        text[] NOT NULL,
  mark         bytea NOT NULL,
  forgotten_on date NOT NULL
);
CREATE INDEX review_remains_village ON candidacy.review_remains (village);
CALL store.guard('candidacy.review_remains', 'village');
CREATE POLICY levels ON candidacy.review_remains AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND candidacy.side() IS NOT NULL);
GRANT SELECT ON candidacy.review_remains TO huanjie_app;

-- the bar goes with the papers; that it was one stays at the candidate
ALTER TABLE candidacy.candidate DROP CONSTRAINT candidate_barred_by_fkey;

-- The counties whose reviews the clock looks after; it then works within each one's scope.
CREATE FUNCTION candidacy.review_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM review UNION SELECT county::text FROM match_request
$$;
REVOKE ALL ON FUNCTION candidacy.review_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.review_counties() TO huanjie_app;

-- Erases the papers of every review in scope whose election was decided so many days ago; what was asked of an organ and never came back goes after
-- thirty. Twice does it once.
CREATE FUNCTION candidacy.forget_reviews(today date, days int) RETURNS TABLE (village text, election uuid, gone bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
#variable_conflict use_column
DECLARE
  due uuid[];
BEGIN
  DELETE FROM match_request m WHERE store.in_scope(m.county) AND m.asked_at < today - 30;
  SELECT array_agg(r.id) INTO due FROM review r
  WHERE store.in_scope(r.village) AND election.is_decided(r.election)
    AND (SELECT max(s.at) AT TIME ZONE 'Asia/Shanghai' FROM election.entered s JOIN election.election e ON e.id = s.election
         WHERE e.first = r.election AND s.stage = 'DECLARED')::date + days < today;
  IF due IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO review_remains (review, election, village, person, found, barred, codes, mark, forgotten_on)
  SELECT r.id, r.election, r.village, r.person, count(f.id) > 0,
    EXISTS (SELECT FROM bar b WHERE b.review = r.id AND b.confirmed_on IS NOT NULL AND b.ended_on IS NULL),
    coalesce(array_agg(f.edition || '.' || f.item ORDER BY f.edition, f.item) FILTER (WHERE f.id IS NOT NULL), '{}'),
    sha256(convert_to(r.id || coalesce(string_agg(concat_ws('|', f.edition, f.item, f.force, f.organ, f.document, f.document_on, f.window_ends), ';'
      ORDER BY f.edition, f.item), ''), 'UTF8')), today
  FROM review r LEFT JOIN finding f ON f.review = r.id WHERE r.id = ANY (due) GROUP BY r.id;
  DELETE FROM contact c USING pledge p WHERE p.id = c.pledge AND p.review = ANY (due);
  DELETE FROM pledge WHERE review = ANY (due);
  DELETE FROM talk WHERE review = ANY (due);
  DELETE FROM own_code WHERE review = ANY (due);
  DELETE FROM answer a USING finding f WHERE f.id = a.finding AND f.review = ANY (due);
  DELETE FROM appeal WHERE review = ANY (due);
  DELETE FROM bar WHERE review = ANY (due);
  DELETE FROM finding WHERE review = ANY (due);
  DELETE FROM settlement WHERE review = ANY (due);
  DELETE FROM level_answer WHERE review = ANY (due);
  DELETE FROM submission WHERE review = ANY (due);
  DELETE FROM hit h USING inquiry i WHERE i.id = h.inquiry AND i.review = ANY (due);
  DELETE FROM inquiry WHERE review = ANY (due);
  RETURN QUERY
    WITH gone AS (DELETE FROM review r WHERE r.id = ANY (due) RETURNING r.village::text AS village, r.election AS election)
    SELECT g.village, g.election, count(*) FROM gone g GROUP BY 1, 2;
END $$;
REVOKE ALL ON FUNCTION candidacy.forget_reviews(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.forget_reviews(date, int) TO huanjie_app;
