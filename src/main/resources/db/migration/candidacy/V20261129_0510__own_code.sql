-- 本人代码: the person has one code that opens at a time. A new one ends those before it, used or not: a slip that was lost opens nothing more.
CREATE FUNCTION candidacy.one_code() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review r WHERE r.id = NEW.review AND r.village = NEW.village) THEN
    RAISE EXCEPTION 'a code opens the page of a review of its village';
  END IF;
  UPDATE own_code c
    SET expires_at = least(c.expires_at, NEW.issued_at), pass_until = least(c.pass_until, NEW.issued_at)
    WHERE c.review = NEW.review;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.one_code() FROM PUBLIC;
CREATE TRIGGER one_code BEFORE INSERT ON candidacy.own_code FOR EACH ROW EXECUTE FUNCTION candidacy.one_code();

-- The person leaves the page before its time is over.
CREATE FUNCTION candidacy.end_pass(wanted bytea, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  UPDATE own_code SET pass_until = at WHERE pass_mark = wanted AND pass_until > at
$$;
REVOKE ALL ON FUNCTION candidacy.end_pass(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.end_pass(bytea, timestamptz) TO huanjie_app;
