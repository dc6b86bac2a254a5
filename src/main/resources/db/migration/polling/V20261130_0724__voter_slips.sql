-- 参选证: a slip with a number for each voter of the settled roll, handed out against signature (R-RG-9). It is no ballot, and leads to none.
CREATE TABLE polling.slip (
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  voter     uuid NOT NULL,
  number    int NOT NULL CHECK (number >= 1),
  issued_at timestamptz,
  issued_by text,
  lost_at   timestamptz,
  lost_by   text,
  PRIMARY KEY (election, number),
  CHECK ((issued_at IS NULL) = (issued_by IS NULL) AND (lost_at IS NULL) = (lost_by IS NULL))
);
CREATE UNIQUE INDEX slip_voter ON polling.slip (election, voter) WHERE lost_at IS NULL;
CREATE INDEX slip_village ON polling.slip (village);
CALL store.guard('polling.slip', 'village');
GRANT SELECT, INSERT, UPDATE (issued_at, issued_by, lost_at, lost_by) ON polling.slip TO huanjie_app;
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON polling.slip FOR EACH ROW EXECUTE FUNCTION election.keep_from('COUNTING');
COMMENT ON COLUMN polling.slip.voter IS 'kept: voter reference for poll by R-RG-9 until archived as plain';
COMMENT ON COLUMN polling.slip.number IS 'kept: voter number for poll by R-RG-9 until archived as plain';
COMMENT ON COLUMN polling.slip.issued_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN polling.slip.lost_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';

CREATE FUNCTION polling.forget_slips() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM slip WHERE election = NEW.first;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION polling.forget_slips() FROM PUBLIC;
CREATE TRIGGER polling_slips_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED') EXECUTE FUNCTION polling.forget_slips();
