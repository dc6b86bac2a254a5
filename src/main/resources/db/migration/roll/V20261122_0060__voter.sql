-- 选民登记: who is on a village's roll. The identity number is sealed; its mark (a keyed hash, the same for the whole county) finds it
-- again, the mark of its last four is the village's own. The date of birth lies inside the sealed number alone, the year in clear.
CREATE SCHEMA roll;
GRANT USAGE ON SCHEMA roll TO huanjie_app;

CREATE TABLE roll.voter (
  id               uuid PRIMARY KEY,
  village          store.division_code NOT NULL,
  name             text COLLATE "C" NOT NULL,
  pinyin           text COLLATE "C" NOT NULL,
  initials         text COLLATE "C" NOT NULL,
  sex              text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  group_number     smallint NOT NULL CHECK (group_number BETWEEN 1 AND 99),
  birth_year       smallint NOT NULL,
  class            smallint NOT NULL CHECK (class BETWEEN 1 AND 3),
  nationality      text,
  political_status text,
  education        text,
  number_sealed    bytea NOT NULL,
  number_mark      bytea NOT NULL,
  last_four_mark   bytea NOT NULL,
  struck_on        date
);
-- One person, one village (R-RG-3), for the whole county and against two who import at the same instant.
CREATE UNIQUE INDEX voter_number ON roll.voter (number_mark) WHERE struck_on IS NULL;
CREATE INDEX voter_group ON roll.voter (village, group_number, name);
CREATE INDEX voter_name ON roll.voter (village, name);
CREATE INDEX voter_pinyin ON roll.voter (village, pinyin);
CREATE INDEX voter_initials ON roll.voter (village, initials);
CREATE INDEX voter_last_four ON roll.voter (village, last_four_mark);
CALL store.guard('roll.voter', 'village');
GRANT SELECT, INSERT, DELETE,
  UPDATE (name, pinyin, initials, sex, group_number, birth_year, class, nationality, political_status, education,
          number_sealed, number_mark, last_four_mark, struck_on)
  ON roll.voter TO huanjie_app;

-- Is each of these on a roll of another village of the county? Yes or no, never where. A mark can be made only with the vault's key.
CREATE FUNCTION roll.on_another_roll(villages text[], marks bytea[]) RETURNS boolean[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roll, pg_temp AS $$
  SELECT array_agg(EXISTS (
      SELECT FROM roll.voter v
      WHERE v.number_mark = asked.mark AND v.struck_on IS NULL AND v.village <> asked.village COLLATE "C") ORDER BY asked.n)
  FROM unnest(villages, marks) WITH ORDINALITY AS asked (village, mark, n)
$$;
REVOKE ALL ON FUNCTION roll.on_another_roll(text[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll.on_another_roll(text[], bytea[]) TO huanjie_app;

-- 更正: every change by hand; before the posting as REGISTRATION, after it on a ground that the law knows (R-RG-7). Append-only.
CREATE TABLE roll.correction (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  voter       uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('ADDED', 'CORRECTED', 'REMOVED')),
  ground      text NOT NULL CHECK (ground IN ('REGISTRATION', 'OBJECTION', 'DEATH', 'RIGHTS_LOST', 'MOVED_OUT', 'MOVED_IN')),
  reason      text NOT NULL,
  name        text NOT NULL,
  sex         text NOT NULL,
  group_number smallint NOT NULL,
  made_on     date NOT NULL,
  by          text NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX correction_village ON roll.correction (village, made_on);
CREATE INDEX correction_voter ON roll.correction (voter);
CALL store.guard('roll.correction', 'village');
GRANT SELECT, INSERT (id, village, voter, kind, ground, reason, name, sex, group_number, made_on, by)
  ON roll.correction TO huanjie_app;

-- 申诉: an objection to the posted roll (R-RG-6); who filed it and what it says are sealed.
CREATE TABLE roll.objection (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL,
  election       uuid NOT NULL,
  received_at    timestamptz NOT NULL,
  due_on         date NOT NULL,
  channel        text NOT NULL CHECK (channel IN ('PUBLIC_PAGE', 'OFFICE')),
  name_sealed    bytea NOT NULL,
  contact_sealed bytea,
  text_sealed    bytea NOT NULL,
  decided_on     date,
  upheld         boolean,
  answer         text,
  decided_by     text,
  CHECK ((decided_on IS NULL) = (upheld IS NULL) AND (decided_on IS NULL) = (answer IS NULL))
);
CREATE INDEX objection_village ON roll.objection (village, received_at);
CALL store.guard('roll.objection', 'village');
GRANT SELECT, INSERT, UPDATE (decided_on, upheld, answer, decided_by) ON roll.objection TO huanjie_app;

-- 待改文件: the last file of a village that had faults, sealed, with a column that says what is wrong; gone once one is loaded.
CREATE TABLE roll.faulty_file (
  village   store.division_code PRIMARY KEY,
  faults    int NOT NULL,
  file      bytea NOT NULL,
  tried_at  timestamptz NOT NULL,
  by        text NOT NULL
);
CALL store.guard('roll.faulty_file', 'village');
GRANT SELECT, INSERT, UPDATE, DELETE ON roll.faulty_file TO huanjie_app;

-- 冻结: once posted, a roll changes only with its correction in the same transaction; once settled, only for death, loss of rights or a
-- move; once the vote has begun, not at all. Asked once a statement: a file of a million lines costs one question.
CREATE FUNCTION roll.keep_as_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
DECLARE
  refused record;
BEGIN
  -- whoever is opening the next stage right now finishes first, or waits for this change
  PERFORM FROM election.election e
  WHERE e.village IN (SELECT DISTINCT c.village FROM changed c) AND e.body = 'VILLAGERS_COMMITTEE' FOR SHARE;
  SELECT here.village, here.stage INTO refused
  FROM (SELECT DISTINCT ON (e.village) e.village, e.stage
        FROM election.election e JOIN (SELECT DISTINCT c.village FROM changed c) v ON v.village = e.village
        WHERE e.body = 'VILLAGERS_COMMITTEE'
        ORDER BY e.village, e.opened_at DESC) here
  JOIN changed c ON c.village = here.village
  WHERE here.stage NOT IN ('PREPARING', 'STARTED', 'COMMITTEE_CHOSEN', 'RULES_PASSED', 'REGISTERING')
    AND (here.stage IN ('POLLING', 'COUNTING', 'DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED')
      OR NOT EXISTS (
        SELECT FROM roll.correction k
        WHERE k.voter = c.id AND k.transaction = pg_current_xact_id() AND k.ground <> 'REGISTRATION'
          AND (here.stage = 'ROLL_PUBLISHED' OR k.ground <> 'OBJECTION')))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the roll of % is closed to this change: its election stands at %', refused.village, refused.stage;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_as_posted_insert AFTER INSERT ON roll.voter
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION roll.keep_as_posted();
CREATE TRIGGER keep_as_posted_update AFTER UPDATE ON roll.voter
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION roll.keep_as_posted();
CREATE TRIGGER keep_as_posted_delete AFTER DELETE ON roll.voter
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION roll.keep_as_posted();
