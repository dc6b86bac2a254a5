-- 学习码: opens somebody's own page of quiz and pledge on a telephone, until its day; handed over on paper. Kept as a keyed mark.
CREATE TABLE discipline.study_code (
  mark       bytea PRIMARY KEY,
  person     uuid NOT NULL REFERENCES discipline.person ON DELETE CASCADE,
  village    store.division_code NOT NULL,
  issued_at  timestamptz NOT NULL,
  issued_by  text NOT NULL,
  expires_at timestamptz NOT NULL,
  pass_mark  bytea UNIQUE,               -- of the token that the code was last exchanged for
  pass_until timestamptz
);
CREATE INDEX study_code_person ON discipline.study_code (person);
CREATE INDEX study_code_village ON discipline.study_code (village);
CALL store.guard('discipline.study_code', 'village');
GRANT SELECT (person, village, issued_at, issued_by, expires_at), INSERT (mark, person, village, issued_at, issued_by, expires_at)
  ON discipline.study_code TO huanjie_app;
CREATE TRIGGER keep_over BEFORE INSERT ON discipline.study_code FOR EACH ROW EXECUTE FUNCTION discipline.keep_over();

-- One code a person opens at a time: a new one ends those before it.
CREATE FUNCTION discipline.one_study_code() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM person p WHERE p.id = NEW.person AND p.village = NEW.village) THEN
    RAISE EXCEPTION 'a code opens the page of somebody of its village';
  END IF;
  DELETE FROM study_code c WHERE c.person = NEW.person;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.one_study_code() FROM PUBLIC;
CREATE TRIGGER one_study_code BEFORE INSERT ON discipline.study_code FOR EACH ROW EXECUTE FUNCTION discipline.one_study_code();

-- Exchanges a code for a token that opens the page for a while; again and again until its day. Nobody has a scope yet.
CREATE FUNCTION discipline.exchange_study_code(wanted bytea, pass bytea, at timestamptz, until timestamptz) RETURNS TABLE (person uuid, village text)
LANGUAGE sql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  UPDATE study_code c SET pass_mark = pass, pass_until = until WHERE c.mark = wanted AND c.expires_at > at RETURNING c.person, c.village::text
$$;
REVOKE ALL ON FUNCTION discipline.exchange_study_code(bytea, bytea, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.exchange_study_code(bytea, bytea, timestamptz, timestamptz) TO huanjie_app;

CREATE FUNCTION discipline.behind_study_pass(wanted bytea, at timestamptz) RETURNS TABLE (person uuid, village text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT c.person, c.village::text FROM study_code c WHERE c.pass_mark = wanted AND c.pass_until > at
$$;
REVOKE ALL ON FUNCTION discipline.behind_study_pass(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.behind_study_pass(bytea, timestamptz) TO huanjie_app;

CREATE FUNCTION discipline.end_study_pass(wanted bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  UPDATE study_code SET pass_mark = NULL, pass_until = NULL WHERE pass_mark = wanted
$$;
REVOKE ALL ON FUNCTION discipline.end_study_pass(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.end_study_pass(bytea) TO huanjie_app;

COMMENT ON COLUMN discipline.study_code.mark IS 'kept: staff credential for poll by R-DP-1 until archived as mark';
COMMENT ON COLUMN discipline.study_code.pass_mark IS 'kept: staff credential for poll by R-DP-1 until archived as mark';
COMMENT ON COLUMN discipline.study_code.person IS 'kept: staff reference for poll by R-DP-1 until archived as plain';
COMMENT ON COLUMN discipline.study_code.issued_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';

-- The codes go with their people.
-- replaces V20261129_0740
CREATE OR REPLACE FUNCTION discipline.forget() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e WHERE e.village = NEW.village AND e.term = NEW.term AND e.body = NEW.body
      AND e.id <> NEW.id AND e.stage <> 'ARCHIVED') THEN
    RETURN NULL;
  END IF;
  DELETE FROM study_code s USING person p WHERE p.id = s.person AND p.village = NEW.village AND p.term = NEW.term;
  DELETE FROM attendance a USING course c WHERE c.id = a.course AND c.village = NEW.village AND c.term = NEW.term;
  DELETE FROM course WHERE village = NEW.village AND term = NEW.term;
  DELETE FROM quiz_result q USING person p WHERE p.id = q.person AND p.village = NEW.village AND p.term = NEW.term;
  DELETE FROM pledge g USING person p WHERE p.id = g.person AND p.village = NEW.village AND p.term = NEW.term;
  DELETE FROM paper s WHERE s.village = NEW.village AND NOT EXISTS (SELECT FROM pledge g WHERE g.paper = s.id);
  DELETE FROM person WHERE village = NEW.village AND term = NEW.term;
  RETURN NULL;
END $$;
