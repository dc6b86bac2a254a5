-- 异议: what is objected to, of the roll (R-RG-6), a ruling on a ballot (R-BV-5) or a result (R-AF-10), in one place. Who objects and what is
-- said are sealed, and no column names a ballot; so is the salt of the hash that stands in the ledger, which proves the words and tells nothing of them.
CREATE SCHEMA objection;
GRANT USAGE ON SCHEMA objection TO huanjie_app;

CREATE TABLE objection.objection (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL,
  election       uuid NOT NULL,
  subject        text NOT NULL CHECK (subject IN ('ROLL', 'RULING', 'RESULT')),
  organ          text NOT NULL CHECK (organ IN ('ELECTION_COMMITTEE', 'TOWN', 'COUNTY')),
  received_at    timestamptz NOT NULL,
  due_on         date,
  channel        text NOT NULL CHECK (channel IN ('PUBLIC_PAGE', 'OFFICE')),
  name_sealed    bytea,
  contact_sealed bytea,
  text_sealed    bytea,
  salt_sealed    bytea,
  decided_on     date,
  upheld         boolean,
  answer         text,
  decided_by     text,
  forgotten_on   date,
  CHECK ((decided_on IS NULL) = (upheld IS NULL) AND (decided_on IS NULL) = (answer IS NULL)),
  CHECK (CASE subject WHEN 'ROLL' THEN organ = 'ELECTION_COMMITTEE' AND due_on IS NOT NULL WHEN 'RESULT' THEN organ <> 'ELECTION_COMMITTEE' ELSE true END),
  CONSTRAINT words_until_forgotten CHECK (
    CASE WHEN forgotten_on IS NULL THEN name_sealed IS NOT NULL AND text_sealed IS NOT NULL AND (salt_sealed IS NOT NULL OR subject = 'ROLL')
         ELSE name_sealed IS NULL AND contact_sealed IS NULL AND text_sealed IS NULL AND salt_sealed IS NULL AND coalesce(answer, '') = '' END)
);

-- Those that the roll and the count kept for themselves; the moment of an answer stands in the ledger, its day here.
INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed,
    decided_on, upheld, answer, decided_by, forgotten_on)
  SELECT o.id, o.village, coalesce(e.first, o.election), 'ROLL', 'ELECTION_COMMITTEE', o.received_at, o.due_on, o.channel, o.name_sealed, o.contact_sealed,
    o.text_sealed, o.decided_on, o.upheld, o.answer, o.decided_by, o.forgotten_on
  FROM roll.objection o LEFT JOIN election.election e ON e.id = o.election;
INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed, salt_sealed,
    decided_on, upheld, answer, decided_by, forgotten_on)
  SELECT id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed, salt_sealed,
    (decided_at AT TIME ZONE 'Asia/Shanghai')::date, upheld, answer, decided_by, forgotten_on
  FROM count.objection;

CREATE INDEX objection_election ON objection.objection (election, received_at);
CREATE INDEX objection_village ON objection.objection (village);
CALL store.guard('objection.objection', 'village');
GRANT SELECT, INSERT, UPDATE (due_on, decided_on, upheld, answer, decided_by, name_sealed, contact_sealed, text_sealed, salt_sealed, forgotten_on)
  ON objection.objection TO huanjie_app;

-- What somebody said is never changed, it only goes; a day that the law sets stays; and a decision stands: whoever is not content turns to the organ above.
CREATE FUNCTION objection.keep_objection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = objection, pg_temp AS $$
BEGIN
  IF NEW.name_sealed <> OLD.name_sealed OR NEW.contact_sealed <> OLD.contact_sealed OR NEW.text_sealed <> OLD.text_sealed OR NEW.salt_sealed <> OLD.salt_sealed
     OR (OLD.contact_sealed IS NULL AND NEW.contact_sealed IS NOT NULL)
     OR (OLD.salt_sealed IS NULL AND NEW.salt_sealed IS NOT NULL)
     OR (OLD.forgotten_on IS NOT NULL) THEN
    RAISE EXCEPTION 'the words of an objection are never changed';
  END IF;
  IF NEW.due_on IS DISTINCT FROM OLD.due_on AND OLD.subject <> 'RESULT' THEN
    RAISE EXCEPTION 'the day of an answer is set by the law';
  END IF;
  IF OLD.decided_on IS NULL AND NEW.forgotten_on IS NULL AND NEW.contact_sealed IS NULL AND OLD.contact_sealed IS NOT NULL THEN
    RAISE EXCEPTION 'who waits for an answer can be reached';
  END IF;
  IF OLD.decided_on IS NOT NULL AND (
      ROW(NEW.decided_on, NEW.upheld, NEW.decided_by, NEW.due_on) IS DISTINCT FROM ROW(OLD.decided_on, OLD.upheld, OLD.decided_by, OLD.due_on)
      OR (NEW.answer <> OLD.answer AND NEW.forgotten_on IS NULL)) THEN
    RAISE EXCEPTION 'a decided objection is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_objection BEFORE UPDATE ON objection.objection FOR EACH ROW EXECUTE FUNCTION objection.keep_objection();

-- The counties in which words are still kept; the clock then works within each one's scope.
CREATE FUNCTION objection.counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = objection, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM objection WHERE forgotten_on IS NULL
$$;
REVOKE ALL ON FUNCTION objection.counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION objection.counties() TO huanjie_app;

-- 留存说明
COMMENT ON COLUMN objection.objection.name_sealed IS 'kept: objector name for objection by R-AF-10 until papers as sealed';
COMMENT ON COLUMN objection.objection.contact_sealed IS 'kept: objector contact for objection by R-AF-10 until objection-contact as sealed';
COMMENT ON COLUMN objection.objection.text_sealed IS 'kept: objector words for objection by R-AF-10 until papers as sealed';
COMMENT ON COLUMN objection.objection.salt_sealed IS 'kept: objector words for objection by R-AF-10 until papers as sealed';
COMMENT ON COLUMN objection.objection.answer IS 'kept: objector text for objection by R-AF-10 until papers as plain';
COMMENT ON COLUMN objection.objection.upheld IS 'kept: objector decision for objection by R-AF-10 until record-stays as plain';
COMMENT ON COLUMN objection.objection.decided_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
