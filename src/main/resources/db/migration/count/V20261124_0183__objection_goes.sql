-- 异议的个人内容按期删除: how to reach who objected goes once the election is over and the objection answered; who it was and what was said go when
-- the election's papers are no longer kept. That it came, when, and how it was decided stays.
ALTER TABLE count.objection
  ALTER COLUMN name_sealed DROP NOT NULL,
  ALTER COLUMN text_sealed DROP NOT NULL,
  ALTER COLUMN salt_sealed DROP NOT NULL,
  ADD COLUMN forgotten_on date,
  ADD CONSTRAINT words_until_forgotten CHECK (
    CASE WHEN forgotten_on IS NULL THEN name_sealed IS NOT NULL AND text_sealed IS NOT NULL AND salt_sealed IS NOT NULL
         ELSE name_sealed IS NULL AND contact_sealed IS NULL AND text_sealed IS NULL AND salt_sealed IS NULL AND coalesce(answer, '') = '' END);
GRANT UPDATE (name_sealed, contact_sealed, text_sealed, salt_sealed, forgotten_on) ON count.objection TO huanjie_app;

DROP TRIGGER keep_decided ON count.objection;
DROP FUNCTION count.keep_decided();
-- What somebody said is never changed, it only goes; and a decision stands: whoever is not content turns to the organ above.
CREATE FUNCTION count.keep_objection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NEW.name_sealed <> OLD.name_sealed OR NEW.contact_sealed <> OLD.contact_sealed OR NEW.text_sealed <> OLD.text_sealed OR NEW.salt_sealed <> OLD.salt_sealed
     OR (OLD.contact_sealed IS NULL AND NEW.contact_sealed IS NOT NULL)
     OR (OLD.forgotten_on IS NOT NULL) THEN
    RAISE EXCEPTION 'the words of an objection are never changed';
  END IF;
  IF OLD.decided_at IS NULL AND NEW.forgotten_on IS NULL AND NEW.contact_sealed IS NULL AND OLD.contact_sealed IS NOT NULL THEN
    RAISE EXCEPTION 'who waits for an answer can be reached';
  END IF;
  IF OLD.decided_at IS NOT NULL AND (
      ROW(NEW.decided_at, NEW.upheld, NEW.decided_by, NEW.due_on) IS DISTINCT FROM ROW(OLD.decided_at, OLD.upheld, OLD.decided_by, OLD.due_on)
      OR (NEW.answer <> OLD.answer AND NEW.forgotten_on IS NULL)) THEN
    RAISE EXCEPTION 'a decided objection is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_objection BEFORE UPDATE ON count.objection FOR EACH ROW EXECUTE FUNCTION count.keep_objection();

-- The counties in which words are still kept; the clock then works within each one's scope.
CREATE FUNCTION count.objection_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = count, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM objection WHERE forgotten_on IS NULL
$$;
REVOKE ALL ON FUNCTION count.objection_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count.objection_counties() TO huanjie_app;
