-- 重新公布: what follows when somebody leaves a list that is out (R-NM-7): by their own withdrawal, or because the roll has them no more. The list is
-- announced anew without them, and the next by the villagers' nomination may join where too few are left.
ALTER TABLE candidacy.candidate
  ADD COLUMN after_list   boolean NOT NULL DEFAULT false,  -- the withdrawal came when the list was out; until it is announced anew the person stands on it
  ADD COLUMN left_in      int,                             -- the announcement that left the person out
  ADD COLUMN left_because text CHECK (left_because IN ('WITHDREW', 'DIED', 'RIGHTS_LOST', 'MOVED_OUT', 'NO_VOTER')),
  ADD COLUMN joined_in    int,                             -- the announcement in which the person followed
  ADD CONSTRAINT left_whole CHECK ((left_in IS NULL) = (left_because IS NULL)),
  ADD CONSTRAINT withdrew_after CHECK (NOT after_list OR withdrawn_at IS NOT NULL);
GRANT UPDATE (after_list, left_in, left_because, joined_in) ON candidacy.candidate TO huanjie_app;

-- Whether a first list is out and its vote has not begun.
CREATE FUNCTION candidacy.list_is_out(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT EXISTS (SELECT FROM election.election e WHERE e.id = wanted AND e.sequence = 1
    AND (e.body = 'VILLAGERS_COMMITTEE' AND e.stage IN ('CANDIDATES_PUBLISHED', 'VOTE_PREPARED') OR e.body = 'PARTY_BRANCH' AND e.stage = 'LIST_SET'))
$$;
REVOKE ALL ON FUNCTION candidacy.list_is_out(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.list_is_out(uuid) TO huanjie_app;

-- 再次公布: the second time and on that a list was announced.
CREATE TABLE candidacy.relisting (
  election uuid NOT NULL,
  number   int NOT NULL CHECK (number >= 2),
  village  store.division_code NOT NULL,
  day      date NOT NULL,
  by       text NOT NULL,
  PRIMARY KEY (election, number)
);
CREATE INDEX relisting_village ON candidacy.relisting (village);
CALL store.guard('candidacy.relisting', 'village');
GRANT SELECT, INSERT ON candidacy.relisting TO huanjie_app;

-- 递补征询: the next by the nomination is asked and says whether they stand.
CREATE TABLE candidacy.asked_next (
  candidate   uuid PRIMARY KEY REFERENCES candidacy.candidate,
  election    uuid NOT NULL,
  village     store.division_code NOT NULL,
  asked_on    date NOT NULL,
  asked_by    text NOT NULL,
  answered_on date,
  answered_by text,
  stands      boolean,
  CHECK ((answered_on IS NULL) = (answered_by IS NULL) AND (answered_on IS NULL) = (stands IS NULL))
);
CREATE INDEX asked_next_village ON candidacy.asked_next (village);
CALL store.guard('candidacy.asked_next', 'village');
GRANT SELECT, INSERT (candidate, election, village, asked_on, asked_by), UPDATE (answered_on, answered_by, stands) ON candidacy.asked_next TO huanjie_app;
CREATE TRIGGER keep_answered BEFORE UPDATE ON candidacy.asked_next
  FOR EACH ROW WHEN (OLD.answered_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- Only while a list is out; and of those who are asked, only whom villagers or they themselves nominated: no list of an organisation is a line.
CREATE FUNCTION candidacy.list_open_anew() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT list_is_out(NEW.election) THEN
    RAISE EXCEPTION 'no list of election % is out and waits for its vote', NEW.election;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.list_open_anew() FROM PUBLIC;
CREATE TRIGGER list_open_anew BEFORE INSERT ON candidacy.relisting FOR EACH ROW EXECUTE FUNCTION candidacy.list_open_anew();
CREATE TRIGGER list_open_anew BEFORE INSERT OR UPDATE ON candidacy.asked_next FOR EACH ROW EXECUTE FUNCTION candidacy.list_open_anew();

CREATE FUNCTION candidacy.next_by_nomination() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM candidate c WHERE c.id = NEW.candidate AND c.election = NEW.election AND c.village = NEW.village
      AND c.channel IN ('NOMINATED', 'SELF') AND c.barred_by IS NULL AND c.withdrawn_on IS NOT NULL AND NOT c.after_list AND c.left_in IS NULL) THEN
    RAISE EXCEPTION 'nobody follows on a list but whom villagers or they themselves nominated';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.next_by_nomination() FROM PUBLIC;
CREATE TRIGGER next_by_nomination BEFORE INSERT ON candidacy.asked_next FOR EACH ROW EXECUTE FUNCTION candidacy.next_by_nomination();

-- A list that is out changes in these ways alone: somebody withdraws or takes it back; an announcement leaves out who withdrew or is on the roll no
-- more; and takes in who was asked and stands.
-- replaces V20261124_0071
CREATE OR REPLACE FUNCTION candidacy.keep_as_published() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  free constant text[] := ARRAY['withdrawn_on', 'withdrawn_at', 'after_list', 'left_in', 'left_because', 'joined_in'];
  last int;
BEGIN
  IF NOT EXISTS (
      SELECT FROM election.election e WHERE e.id = NEW.election
        AND CASE WHEN e.sequence > 1
                 -- a further vote's list is made as the vote is opened; until it is prepared a person may withdraw and return
                 THEN e.stage <> (SELECT s.stage FROM election.round_start s WHERE s.body = e.body)
                   OR (TG_OP = 'INSERT' AND e.xmin <> pg_current_xact_id()::xid)
                 ELSE e.body = 'VILLAGERS_COMMITTEE' AND e.stage <> 'NOMINATING'
                   OR e.body = 'PARTY_BRANCH' AND e.stage <> 'APPROVED'
                   OR e.body = 'SUPERVISORY_COMMITTEE' AND e.stage <> 'PREPARING' END) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND list_is_out(NEW.election) THEN
    IF to_jsonb(NEW) - free = to_jsonb(OLD) - free AND OLD.left_in IS NULL THEN
      SELECT max(r.number) INTO last FROM relisting r WHERE r.election = NEW.election;
      IF NEW.left_in IS NULL AND NEW.joined_in IS NOT DISTINCT FROM OLD.joined_in
        AND (OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL AND NEW.after_list
          OR OLD.after_list AND NEW.withdrawn_on IS NULL AND NEW.withdrawn_at IS NULL AND NOT NEW.after_list) THEN
        RETURN NEW;
      END IF;
      IF NEW.left_in = last AND NEW.joined_in IS NOT DISTINCT FROM OLD.joined_in AND NEW.withdrawn_on IS NOT DISTINCT FROM OLD.withdrawn_on
        AND NEW.after_list = OLD.after_list AND (OLD.withdrawn_on IS NULL OR OLD.after_list)
        AND (CASE WHEN NEW.left_because = 'WITHDREW' THEN OLD.after_list
                 ELSE NOT EXISTS (SELECT FROM roll.voter v WHERE v.id = OLD.person AND v.village = OLD.village AND v.struck_on IS NULL) END) THEN
        RETURN NEW;
      END IF;
      IF NEW.joined_in = last AND OLD.joined_in IS NULL AND NEW.left_in IS NULL AND NEW.withdrawn_on IS NULL AND NOT NEW.after_list
        AND OLD.withdrawn_on IS NOT NULL AND NOT OLD.after_list
        AND EXISTS (SELECT FROM asked_next a WHERE a.candidate = OLD.id AND a.stands) THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'the list of election % is not open', NEW.election;
END $$;

COMMENT ON COLUMN candidacy.candidate.after_list IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.candidate.left_in IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.candidate.left_because IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.candidate.joined_in IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.relisting.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN candidacy.asked_next.candidate IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.asked_next.stands IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.asked_next.asked_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN candidacy.asked_next.answered_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
