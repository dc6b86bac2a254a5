-- 投票申请: who cannot come asks on the public page for a proxy (R-PX-1) or the mobile box (R-PL-3) and is called back. Who it is and how to reach
-- them is sealed, goes once it is done with, and the whole line as the poll opens.
CREATE TABLE polling.voting_request (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL,
  election       uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('PROXY', 'MOBILE_BOX')),
  name_sealed    bytea,
  contact_sealed bytea,
  asked_at       timestamptz NOT NULL,
  done_at        timestamptz,
  done_by        text,
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CONSTRAINT words_until_done CHECK ((done_at IS NULL) = (name_sealed IS NOT NULL) AND (done_at IS NULL) = (contact_sealed IS NOT NULL))
);
CREATE INDEX voting_request_election ON polling.voting_request (election, asked_at);
CREATE INDEX voting_request_village ON polling.voting_request (village);
CALL store.guard('polling.voting_request', 'village');
GRANT SELECT, INSERT, UPDATE (name_sealed, contact_sealed, done_at, done_by) ON polling.voting_request TO huanjie_app;
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON polling.voting_request FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING');
COMMENT ON COLUMN polling.voting_request.kind IS 'kept: voter help for poll by R-PL-3 until poll-opened as plain';
COMMENT ON COLUMN polling.voting_request.name_sealed IS 'kept: voter name for poll by R-PL-3 until poll-opened as sealed';
COMMENT ON COLUMN polling.voting_request.contact_sealed IS 'kept: voter contact for poll by R-PL-3 until poll-opened as sealed';
COMMENT ON COLUMN polling.voting_request.done_by IS 'kept: account act for accountability by R-PD-5 until poll-opened as plain';

CREATE FUNCTION polling.forget_requests() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM voting_request WHERE election = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION polling.forget_requests() FROM PUBLIC;
CREATE TRIGGER polling_requests_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'POLLING' AND OLD.stage <> 'POLLING') EXECUTE FUNCTION polling.forget_requests();
