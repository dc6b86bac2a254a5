-- 选委会联系方式: where villagers find the village election committee, and by which telephone; said on the public page, and gone with the archive.
CREATE TABLE election.committee_contact (
  election uuid PRIMARY KEY,
  village  store.division_code NOT NULL,
  phone    text NOT NULL CHECK (phone ~ '^[0-9+() -]{5,30}$'),
  place    text NOT NULL CHECK (length(place) BETWEEN 1 AND 80),
  hours    text NOT NULL CHECK (length(hours) <= 60),
  set_at   timestamptz NOT NULL,
  set_by   text NOT NULL
);
CREATE INDEX committee_contact_village ON election.committee_contact (village);
CALL store.guard('election.committee_contact', 'village');
GRANT SELECT, INSERT, UPDATE (phone, place, hours, set_at, set_by) ON election.committee_contact TO huanjie_app;
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON election.committee_contact FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
COMMENT ON COLUMN election.committee_contact.phone IS 'kept: officer contact for election by R-EC-1 until archived as plain';
COMMENT ON COLUMN election.committee_contact.set_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';

CREATE FUNCTION election.forget_committee_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  DELETE FROM committee_contact WHERE election = NEW.first;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION election.forget_committee_contact() FROM PUBLIC;
CREATE TRIGGER election_committee_contact_goes AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED') EXECUTE FUNCTION election.forget_committee_contact();
