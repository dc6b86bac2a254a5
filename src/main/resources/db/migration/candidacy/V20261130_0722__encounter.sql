-- 见面会: candidates meet villagers before the vote (R-NM-8): announced with its day, hour and place, then on record. Who asked is nowhere.
ALTER TABLE candidacy.candidate ADD COLUMN outvoted boolean NOT NULL DEFAULT false; -- a preliminary election left the person without a place (R-NM-12)
GRANT UPDATE (outvoted) ON candidacy.candidate TO huanjie_app;
COMMENT ON COLUMN candidacy.candidate.outvoted IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';

CREATE TABLE candidacy.encounter (
  id           uuid PRIMARY KEY,
  election     uuid NOT NULL,
  village      store.division_code NOT NULL,
  number       int NOT NULL CHECK (number >= 1),
  at           timestamp NOT NULL,
  place        text NOT NULL CHECK (place <> ''),
  announced_at timestamptz NOT NULL,
  announced_by text NOT NULL,
  villagers    int CHECK (villagers >= 0),
  recorded_at  timestamptz,
  recorded_by  text,
  UNIQUE (election, number),
  CHECK ((villagers IS NULL) = (recorded_at IS NULL) AND (villagers IS NULL) = (recorded_by IS NULL))
);
CREATE INDEX encounter_village ON candidacy.encounter (village);
CALL store.guard('candidacy.encounter', 'village');
GRANT SELECT, INSERT (id, election, village, number, at, place, announced_at, announced_by),
  UPDATE (at, place, announced_at, announced_by, villagers, recorded_at, recorded_by) ON candidacy.encounter TO huanjie_app;
COMMENT ON COLUMN candidacy.encounter.announced_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN candidacy.encounter.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- 到会候选人: who stood was asked to come; who did not has not to say why.
CREATE TABLE candidacy.encounter_candidate (
  encounter uuid NOT NULL REFERENCES candidacy.encounter,
  candidate uuid NOT NULL REFERENCES candidacy.candidate,
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  came      boolean NOT NULL,
  PRIMARY KEY (encounter, candidate)
);
CREATE INDEX encounter_candidate_village ON candidacy.encounter_candidate (village);
CALL store.guard('candidacy.encounter_candidate', 'village');
GRANT SELECT, INSERT, UPDATE (came) ON candidacy.encounter_candidate TO huanjie_app;
COMMENT ON COLUMN candidacy.encounter_candidate.candidate IS 'kept: candidate candidacy for nomination by R-NM-8 until record-stays as plain';
COMMENT ON COLUMN candidacy.encounter_candidate.came IS 'kept: candidate presence for nomination by R-NM-8 until record-stays as plain';

-- 答问: a question from the floor without who asked, and what a candidate answered.
CREATE TABLE candidacy.encounter_answer (
  encounter uuid NOT NULL REFERENCES candidacy.encounter,
  number    int NOT NULL CHECK (number >= 1),
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  candidate uuid NOT NULL REFERENCES candidacy.candidate,
  question  text NOT NULL CHECK (question <> ''),
  answer    text NOT NULL CHECK (answer <> ''),
  PRIMARY KEY (encounter, number)
);
CREATE INDEX encounter_answer_village ON candidacy.encounter_answer (village);
CALL store.guard('candidacy.encounter_answer', 'village');
GRANT SELECT, INSERT ON candidacy.encounter_answer TO huanjie_app;
COMMENT ON COLUMN candidacy.encounter_answer.candidate IS 'kept: candidate candidacy for nomination by R-NM-8 until record-stays as plain';
COMMENT ON COLUMN candidacy.encounter_answer.question IS 'kept: candidate+mentioned text for nomination by R-NM-8 until record-stays as plain';
COMMENT ON COLUMN candidacy.encounter_answer.answer IS 'kept: candidate words for nomination by R-NM-8 until record-stays as plain';

-- 竞职陈述: a candidate's own words, no longer than anybody else's may be.
CREATE TABLE candidacy.statement (
  candidate uuid PRIMARY KEY REFERENCES candidacy.candidate,
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  text      text NOT NULL,
  kept_at   timestamptz NOT NULL,
  kept_by   text NOT NULL
);
CREATE INDEX statement_village ON candidacy.statement (village);
CALL store.guard('candidacy.statement', 'village');
GRANT SELECT, INSERT, UPDATE (text, kept_at, kept_by) ON candidacy.statement TO huanjie_app;
COMMENT ON COLUMN candidacy.statement.candidate IS 'kept: candidate candidacy for nomination by R-NM-8 until record-stays as plain';
COMMENT ON COLUMN candidacy.statement.text IS 'kept: candidate words for nomination by R-NM-8 until record-stays as plain';
COMMENT ON COLUMN candidacy.statement.kept_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- All of it ends as the vote begins; and nobody's statement is longer than the rules let everybody's be.
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON candidacy.encounter FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING');
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON candidacy.encounter_candidate FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING');
CREATE TRIGGER keep_final BEFORE INSERT ON candidacy.encounter_answer FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING');
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON candidacy.statement FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING');
CREATE FUNCTION candidacy.equal_length() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF char_length(NEW.text) > coalesce(election.ruled(NEW.election, 'statement_length'), '500')::int THEN
    RAISE EXCEPTION 'a statement is no longer than the rules let all of them be';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER equal_length BEFORE INSERT OR UPDATE ON candidacy.statement FOR EACH ROW EXECUTE FUNCTION candidacy.equal_length();

-- 见面会关口: a first vote is prepared once everybody who stands was at a meeting, or was asked to and stayed away.
CREATE FUNCTION candidacy.encounter_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM candidate c WHERE c.election = NEW.id AND c.barred_by IS NULL AND c.left_in IS NULL AND NOT c.outvoted AND (c.withdrawn_on IS NULL OR c.after_list)
      AND NOT EXISTS (SELECT FROM encounter_candidate p WHERE p.candidate = c.id)) THEN
    RAISE EXCEPTION 'candidates meet villagers before the vote is prepared';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.encounter_gate() FROM PUBLIC;
CREATE TRIGGER candidacy_encounter_gate BEFORE UPDATE OF stage ON election.election FOR EACH ROW
  WHEN (NEW.body = 'VILLAGERS_COMMITTEE' AND NEW.sequence = 1 AND NEW.stage = 'VOTE_PREPARED' AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION candidacy.encounter_gate();
