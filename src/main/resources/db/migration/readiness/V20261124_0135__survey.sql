-- 群众评价: a sample survey. Nothing kept of it, alone or joined, tells who answered what: a code belongs to no household, knows only
-- whether it was used, and all answers are one row of sums.
CREATE TABLE readiness.question (
  version    int  PRIMARY KEY,
  valid_from date NOT NULL UNIQUE,
  zh         text NOT NULL,
  en         text NOT NULL
);
GRANT SELECT ON readiness.question TO huanjie_app;
INSERT INTO readiness.question VALUES (1, '2016-01-01',
  '总的来说，您对村务公开、财务公开和换届准备工作满意吗？',
  'On the whole, are you satisfied with how openly village affairs and accounts are run, and with how the change of term is prepared?');

CREATE TABLE readiness.survey (
  id         uuid PRIMARY KEY,
  term       uuid NOT NULL,
  village    store.division_code NOT NULL CHECK (length(village) = 12),
  question   int  NOT NULL REFERENCES readiness.question,
  grades     int  NOT NULL CHECK (grades BETWEEN 3 AND 5),
  satisfied  int  NOT NULL CHECK (satisfied >= 1 AND satisfied < grades), -- the best so many grades count as satisfied
  frame      text NOT NULL CHECK (frame <> ''),
  frame_size int  NOT NULL CHECK (frame_size > 0),
  method     text NOT NULL CHECK (method IN ('RANDOM', 'SYSTEMATIC')),
  seed       text NOT NULL,
  asked      int  NOT NULL CHECK (asked > 0 AND asked <= frame_size),
  shown_from int  NOT NULL CHECK (shown_from > 0),                        -- fewer answers than these are shown to nobody
  opened_at  timestamptz NOT NULL,
  opened_by  text NOT NULL,
  closes_at  timestamptz NOT NULL,
  closed_at  timestamptz,
  closed_by  text,
  responses  int,
  content    int,                              -- answers that count as satisfied; none where too few answered
  by_grade   int[],                            -- none where a grade that was given has fewer answers than may be shown
  CHECK ((closed_at IS NULL) = (responses IS NULL))
);
CREATE UNIQUE INDEX survey_open ON readiness.survey (village) WHERE closed_at IS NULL;
CREATE INDEX survey_village ON readiness.survey (village, opened_at DESC);
CALL store.guard('readiness.survey', 'village');
GRANT SELECT, INSERT (id, term, village, question, grades, satisfied, frame, frame_size, method, seed, asked, shown_from,
  opened_at, opened_by, closes_at) ON readiness.survey TO huanjie_app;

-- One row of all sums: no row, and no transaction that wrote one, belongs to a grade. The program cannot read it.
CREATE TABLE readiness.survey_tally (
  survey  uuid PRIMARY KEY REFERENCES readiness.survey,
  village store.division_code NOT NULL,
  counts  int[] NOT NULL
);
CALL store.guard('readiness.survey_tally', 'village');

-- A code as its keyed mark. The program writes it and cannot read it back; it sees how many were used.
CREATE TABLE readiness.survey_code (
  mark    bytea PRIMARY KEY,
  survey  uuid NOT NULL REFERENCES readiness.survey,
  village store.division_code NOT NULL,
  used    boolean NOT NULL DEFAULT false
);
CREATE INDEX survey_code_survey ON readiness.survey_code (survey);
CALL store.guard('readiness.survey_code', 'village');
GRANT SELECT (survey, village, used), INSERT (mark, survey, village) ON readiness.survey_code TO huanjie_app;

CREATE FUNCTION readiness.begin_tally() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
BEGIN
  DELETE FROM survey_code WHERE village = NEW.village;
  INSERT INTO survey_tally VALUES (NEW.id, NEW.village, array_fill(0, ARRAY[NEW.grades]));
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION readiness.begin_tally() FROM PUBLIC;
CREATE TRIGGER begun AFTER INSERT ON readiness.survey FOR EACH ROW EXECUTE FUNCTION readiness.begin_tally();

-- Takes back the codes that nobody has used, before new ones are printed; says how many those are.
CREATE FUNCTION readiness.withdraw_codes(wanted uuid) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  s survey;
  used_codes int;
BEGIN
  SELECT * INTO s FROM survey WHERE id = wanted AND readiness.in_scope(village) FOR UPDATE;
  IF s.id IS NULL OR s.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'survey % is not open', wanted;
  END IF;
  DELETE FROM survey_code WHERE survey = wanted AND NOT used;
  SELECT count(*) INTO used_codes FROM survey_code WHERE survey = wanted;
  RETURN s.asked - used_codes;
END $$;
REVOKE ALL ON FUNCTION readiness.withdraw_codes(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.withdraw_codes(uuid) TO huanjie_app;

-- What whoever holds a code may know before answering. Nobody's scope is asked: the code is the right.
CREATE FUNCTION readiness.survey_behind(wanted bytea, at timestamptz)
RETURNS TABLE (standing text, place text, grades int, zh text, en text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
  SELECT CASE WHEN s.closed_at IS NOT NULL OR at >= s.closes_at THEN 'CLOSED' WHEN c.used THEN 'USED' ELSE 'OPEN' END,
         s.village::text, s.grades, q.zh, q.en
  FROM survey_code c JOIN survey s ON s.id = c.survey JOIN question q ON q.version = s.question
  WHERE c.mark = wanted
$$;
REVOKE ALL ON FUNCTION readiness.survey_behind(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.survey_behind(bytea, timestamptz) TO huanjie_app;

-- Counts an answer: the code is used in one statement, which only one of many at the same instant can do; then the sums grow by one.
CREATE FUNCTION readiness.survey_answer(wanted bytea, grade int, at timestamptz) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  s survey;
BEGIN
  SELECT v.* INTO s FROM survey v WHERE v.id = (SELECT c.survey FROM survey_code c WHERE c.mark = wanted) FOR SHARE;
  IF s.id IS NULL THEN
    RETURN 'UNKNOWN';
  END IF;
  IF s.closed_at IS NOT NULL OR at >= s.closes_at THEN
    RETURN 'CLOSED';
  END IF;
  IF grade IS NULL OR grade NOT BETWEEN 1 AND s.grades THEN
    RETURN 'NO_GRADE';
  END IF;
  UPDATE survey_code SET used = true WHERE mark = wanted AND NOT used;
  IF NOT FOUND THEN
    RETURN 'USED';
  END IF;
  UPDATE survey_tally SET counts[grade] = counts[grade] + 1 WHERE survey = s.id;
  RETURN 'COUNTED';
END $$;
REVOKE ALL ON FUNCTION readiness.survey_answer(bytea, int, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.survey_answer(bytea, int, timestamptz) TO huanjie_app;

-- Freezes the result and forgets the rest: the sums, and which codes were used.
CREATE FUNCTION readiness.close_survey(wanted uuid, who text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
DECLARE
  s survey;
  sums int[];
  total int;
BEGIN
  SELECT * INTO s FROM survey WHERE id = wanted AND readiness.in_scope(village) FOR UPDATE;
  IF s.id IS NULL OR s.closed_at IS NOT NULL THEN
    RETURN false;
  END IF;
  DELETE FROM survey_tally WHERE survey = wanted RETURNING counts INTO sums;
  SELECT sum(n) INTO total FROM unnest(sums) n;
  UPDATE survey SET
    closed_at = at,
    closed_by = who,
    responses = total,
    content = CASE WHEN total >= s.shown_from THEN (SELECT sum(n) FROM unnest(sums[1:s.satisfied]) n) END,
    by_grade = CASE WHEN total >= s.shown_from AND NOT EXISTS (SELECT FROM unnest(sums) n WHERE n BETWEEN 1 AND s.shown_from - 1)
                    THEN sums END
  WHERE id = wanted;
  UPDATE survey_code SET used = false WHERE survey = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION readiness.close_survey(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.close_survey(uuid, text, timestamptz) TO huanjie_app;
