-- 开箱前记录: what was looked at, shown and signed before the first ballot is handed out, and by whom (R-PL-1, R-PL-3, R-PL-5, R-PL-6).

-- 工作人员: witnesses and those who go with a mobile box are on the staff too. person says which villager of the roll it is; outside that
-- it was asked and is none of them. asked_of holds the candidates about whom this person has declared who is kin.
ALTER TABLE polling.staff DROP CONSTRAINT staff_role_check;
ALTER TABLE polling.staff ADD CONSTRAINT staff_role_check CHECK (role IN (
  'CHIEF_SCRUTINEER', 'SCRUTINEER', 'CALLER', 'TELLER', 'ISSUER', 'WRITER', 'RECORDER', 'MOBILE_BOX', 'PARTY_WITNESS', 'VILLAGER_WITNESS'));
ALTER TABLE polling.staff
  ADD person         uuid,
  ADD outside        boolean NOT NULL DEFAULT false,
  ADD asked_of       uuid[] NOT NULL DEFAULT '{}',
  ADD present        boolean,
  ADD signed_opening boolean NOT NULL DEFAULT false,
  ADD signed_count   boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT (outside AND person IS NOT NULL)),
  ADD CHECK (role IN ('PARTY_WITNESS', 'VILLAGER_WITNESS') OR NOT (signed_opening OR signed_count));

-- 回避声明: who on the staff is a near relative of which candidate, as declared; for this purpose alone, and gone with the archive.
CREATE TABLE polling.kin (
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  role      text NOT NULL,
  name      text NOT NULL,
  candidate uuid NOT NULL,
  kinship   text NOT NULL CHECK (kinship IN ('SPOUSE', 'PARENT', 'CHILD', 'GRANDPARENT', 'GRANDCHILD')),
  PRIMARY KEY (election, role, name, candidate),
  FOREIGN KEY (election, role, name) REFERENCES polling.staff ON DELETE CASCADE
);
CALL store.guard('polling.kin', 'village');
GRANT SELECT, INSERT, DELETE ON polling.kin TO huanjie_app;

-- 会场: the number of booths, and each point of the checklist: met, or what is missing, and who looked.
CREATE TABLE polling.venue (
  election uuid PRIMARY KEY REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  booths   int NOT NULL CHECK (booths BETWEEN 1 AND 200)
);
CALL store.guard('polling.venue', 'village');
GRANT SELECT, INSERT, UPDATE (booths) ON polling.venue TO huanjie_app;

CREATE TABLE polling.venue_check (
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  item     text NOT NULL CHECK (item IN ('STAGE', 'BOOTHS', 'CAMERAS', 'BOXES_IN_VIEW', 'LISTS_POSTED', 'WRITER_PLACE')),
  checker  text NOT NULL CHECK (length(checker) BETWEEN 1 AND 40),
  missing  text CHECK (length(missing) BETWEEN 2 AND 200),
  PRIMARY KEY (election, item)
);
CALL store.guard('polling.venue_check', 'village');
GRANT SELECT, INSERT, UPDATE (checker, missing) ON polling.venue_check TO huanjie_app;

-- 票箱: shown empty and sealed before the vote; afterwards the slot is sealed, the box brought in, both seals compared. No box has a
-- number of ballots, here or anywhere: all are mixed before anything is counted (R-BV-7).
CREATE TABLE polling.box (
  id         uuid PRIMARY KEY,
  election   uuid NOT NULL REFERENCES polling.poll,
  village    store.division_code NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  kind       text NOT NULL CHECK (kind IN ('FIXED', 'MOBILE')),
  seal       text CHECK (length(seal) BETWEEN 1 AND 40),
  shown_by   text CHECK (length(shown_by) BETWEEN 1 AND 40),
  slot_seal  text CHECK (length(slot_seal) BETWEEN 1 AND 40),
  arrived    boolean NOT NULL DEFAULT false,
  seal_found text CHECK (length(seal_found) <= 40),
  slot_found text CHECK (length(slot_found) <= 40),
  ruling     text CHECK (length(ruling) BETWEEN 2 AND 200),
  UNIQUE (election, name),
  UNIQUE (id, election),
  CHECK ((seal IS NULL) = (shown_by IS NULL)),
  CHECK (slot_seal IS NULL OR seal IS NOT NULL),
  CHECK (NOT arrived OR slot_seal IS NOT NULL),
  CHECK ((seal_found IS NULL) = (slot_found IS NULL) AND (seal_found IS NULL OR arrived)),
  CHECK (ruling IS NULL OR seal_found IS NOT NULL)
);
CALL store.guard('polling.box', 'village');
GRANT SELECT, INSERT (id, election, village, name, kind), DELETE,
  UPDATE (seal, shown_by, slot_seal, arrived, seal_found, slot_found, ruling) ON polling.box TO huanjie_app;

-- 随箱人员: which mobile box someone on the staff goes with; three at least (R-PL-3).
ALTER TABLE polling.staff ADD box uuid, ADD FOREIGN KEY (box, election) REFERENCES polling.box (id, election),
  ADD CHECK (box IS NULL OR role = 'MOBILE_BOX');
GRANT UPDATE (person, outside, asked_of, present, signed_opening, signed_count, box) ON polling.staff TO huanjie_app;

-- 流动票箱申请: who asked for the mobile box; the names are published (R-PL-3), the grounds are nobody's.
CREATE TABLE polling.applicant (
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  voter    uuid NOT NULL,
  PRIMARY KEY (election, voter)
);
CALL store.guard('polling.applicant', 'village');
GRANT SELECT, INSERT, DELETE ON polling.applicant TO huanjie_app;

-- 流动发票台: the desk that goes with a mobile box hands out to those who applied, and to nobody else.
ALTER TABLE polling.desk ADD kind text NOT NULL DEFAULT 'FIXED' CHECK (kind IN ('FIXED', 'MOBILE'));

-- 开箱前记录的关口: no poll opens while the record is incomplete, and none closes while ballots and marks differ, by any route.
CREATE FUNCTION polling.opening_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF NEW.stage = 'POLLING' AND NOT (
    EXISTS (SELECT FROM polling.venue WHERE election = NEW.id)
    AND (SELECT count(*) FROM polling.venue_check WHERE election = NEW.id AND missing IS NULL) = 6
    AND EXISTS (SELECT FROM polling.box WHERE election = NEW.id AND kind = 'FIXED')
    AND NOT EXISTS (SELECT FROM polling.box WHERE election = NEW.id AND seal IS NULL)
    AND NOT EXISTS (SELECT FROM polling.box b WHERE election = NEW.id AND kind = 'MOBILE'
      AND (SELECT count(*) FROM polling.staff WHERE box = b.id AND present) < 3)
    AND (SELECT count(DISTINCT role) FROM polling.staff WHERE election = NEW.id AND present
      AND role IN ('SCRUTINEER', 'CALLER', 'TELLER', 'ISSUER', 'RECORDER')) = 5
    AND (SELECT count(DISTINCT role) FROM polling.staff WHERE election = NEW.id AND present AND signed_opening) = 2
    AND NOT EXISTS (SELECT FROM polling.kin WHERE election = NEW.id)
  ) THEN
    RAISE EXCEPTION 'the opening record is not complete';
  END IF;
  IF NEW.stage = 'COUNTING' AND (SELECT count(*) FROM polling.elector WHERE election = NEW.id AND marked)
    <> (SELECT coalesce(sum(issued), 0) FROM polling.desk WHERE election = NEW.id) THEN
    RAISE EXCEPTION 'ballots handed out and marks on the roll differ';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER polling_opening_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage IN ('POLLING', 'COUNTING') AND OLD.stage <> NEW.stage) EXECUTE FUNCTION polling.opening_gate();

-- What was recorded before the vote stands once it has begun.
CREATE FUNCTION polling.keep_opening() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM polling.poll WHERE election = COALESCE(NEW.election, OLD.election) AND opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the opening record is not changed after the poll has opened';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER keep_opening BEFORE INSERT OR UPDATE OR DELETE ON polling.venue FOR EACH ROW EXECUTE FUNCTION polling.keep_opening();
CREATE TRIGGER keep_opening BEFORE INSERT OR UPDATE OR DELETE ON polling.venue_check FOR EACH ROW EXECUTE FUNCTION polling.keep_opening();
CREATE TRIGGER keep_opening BEFORE INSERT OR DELETE ON polling.box FOR EACH ROW EXECUTE FUNCTION polling.keep_opening();
CREATE TRIGGER keep_seal BEFORE UPDATE OF seal, shown_by ON polling.box FOR EACH ROW
  WHEN (NEW.seal IS DISTINCT FROM OLD.seal OR NEW.shown_by IS DISTINCT FROM OLD.shown_by) EXECUTE FUNCTION polling.keep_opening();

-- 声明的清除: with the archive go the declarations of kin, and which villager someone on the staff was; the published names stay.
CREATE FUNCTION polling.erase_kin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM polling.kin WHERE election = NEW.id;
  DELETE FROM polling.applicant WHERE election = NEW.id;
  UPDATE polling.staff SET person = NULL, outside = false, asked_of = '{}' WHERE election = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER polling_kin_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED') EXECUTE FUNCTION polling.erase_kin();
