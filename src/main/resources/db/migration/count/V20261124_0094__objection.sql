-- 异议: an objection to a ruling on a ballot before the tally closes (R-BV-5), or to the result after it (R-AF-10). Who objects and what
-- is said are sealed; so is the salt of the hash that stands in the ledger, which proves the words and tells nothing of them.
CREATE TABLE count.objection (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL,
  election       uuid NOT NULL,
  subject        text NOT NULL CHECK (subject IN ('RULING', 'RESULT')),
  organ          text NOT NULL CHECK (organ IN ('ELECTION_COMMITTEE', 'TOWN', 'COUNTY')),
  sheet          int CHECK (sheet > 0),
  received_at    timestamptz NOT NULL,
  due_on         date,
  channel        text NOT NULL CHECK (channel IN ('PUBLIC_PAGE', 'OFFICE')),
  name_sealed    bytea NOT NULL,
  contact_sealed bytea,
  text_sealed    bytea NOT NULL,
  salt_sealed    bytea NOT NULL,
  decided_at     timestamptz,
  upheld         boolean,
  answer         text,
  decided_by     text,
  CHECK ((decided_at IS NULL) = (upheld IS NULL) AND (decided_at IS NULL) = (answer IS NULL)),
  CHECK (sheet IS NULL OR subject = 'RULING'),
  CHECK (subject = 'RULING' OR organ <> 'ELECTION_COMMITTEE')
);
CREATE INDEX count_objection_election ON count.objection (election, received_at);
CREATE INDEX count_objection_village ON count.objection (village);
CALL store.guard('count.objection', 'village');
GRANT SELECT, INSERT, UPDATE (due_on, decided_at, upheld, answer, decided_by) ON count.objection TO huanjie_app;

-- A decision stands: whoever is not content turns to the organ above.
CREATE FUNCTION count.keep_decided() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a decided objection is not changed';
END $$;
CREATE TRIGGER keep_decided BEFORE UPDATE ON count.objection
  FOR EACH ROW WHEN (OLD.decided_at IS NOT NULL) EXECUTE FUNCTION count.keep_decided();

-- 结束的关口: no tally closes over an undecided objection to a ruling (R-BV-5), by any route.
CREATE FUNCTION count.objection_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.objection WHERE election = NEW.election AND subject = 'RULING' AND decided_at IS NULL) THEN
    RAISE EXCEPTION 'an objection to a ruling is not decided';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objection_gate BEFORE UPDATE OF closed_at ON count.sitting
  FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL) EXECUTE FUNCTION count.objection_gate();
