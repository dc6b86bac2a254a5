-- 预选: how representatives voted in secret among more than a list may have (R-NM-12): numbers, and nobody's vote.
CREATE TABLE candidacy.preliminary (
  election    uuid NOT NULL,
  village     store.division_code NOT NULL,
  post        text NOT NULL,
  number      int NOT NULL CHECK (number >= 1),
  meeting     uuid NOT NULL,
  present     int NOT NULL CHECK (present >= 1),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (election, post, number)
);
CREATE INDEX preliminary_village ON candidacy.preliminary (village);
CALL store.guard('candidacy.preliminary', 'village');
GRANT SELECT, INSERT, UPDATE (meeting, present, recorded_at, recorded_by) ON candidacy.preliminary TO huanjie_app;
COMMENT ON COLUMN candidacy.preliminary.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

CREATE TABLE candidacy.preliminary_votes (
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  post      text NOT NULL,
  number    int NOT NULL,
  candidate uuid NOT NULL REFERENCES candidacy.candidate,
  votes     int NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (election, post, number, candidate),
  FOREIGN KEY (election, post, number) REFERENCES candidacy.preliminary
);
CREATE INDEX preliminary_votes_village ON candidacy.preliminary_votes (village);
CALL store.guard('candidacy.preliminary_votes', 'village');
GRANT SELECT, INSERT, UPDATE (votes) ON candidacy.preliminary_votes TO huanjie_app;
COMMENT ON COLUMN candidacy.preliminary_votes.candidate IS 'kept: candidate candidacy for nomination by R-NM-6 until record-stays as plain';
COMMENT ON COLUMN candidacy.preliminary_votes.votes IS 'kept: candidate votes for nomination by R-NM-6 until record-stays as plain';

CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON candidacy.preliminary FOR EACH ROW EXECUTE FUNCTION election.keep_from('CANDIDATES_PUBLISHED');
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON candidacy.preliminary_votes FOR EACH ROW EXECUTE FUNCTION election.keep_from('CANDIDATES_PUBLISHED');

-- 预选关口: no list has more people than the rules allow, unless representatives chose among them (then the woman of R-NM-5 may be one more).
CREATE FUNCTION candidacy.preliminary_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  surplus text;
BEGIN
  SELECT r.settings ->> 'list_surplus' INTO surplus FROM election.rules r
    WHERE r.election = NEW.id AND r.frozen_hash IS NOT NULL AND coalesce(r.settings ->> 'candidacy', 'LIST') = 'LIST';
  IF coalesce(surplus, 'NO_LIMIT') <> 'NO_LIMIT' AND EXISTS (
      SELECT FROM election.rules r, jsonb_to_recordset(r.posts) AS line(post text, seats int)
      WHERE r.election = NEW.id
        AND (SELECT count(*) FROM candidate c WHERE c.election = NEW.id AND c.post = line.post AND c.barred_by IS NULL AND NOT c.outvoted
               AND c.withdrawn_on IS NULL) > line.seats + surplus::int
        AND NOT EXISTS (SELECT FROM preliminary p WHERE p.election = NEW.id AND p.post = line.post)) THEN
    RAISE EXCEPTION 'more are nominated than a list may have: a preliminary election is due';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.preliminary_gate() FROM PUBLIC;
CREATE TRIGGER candidacy_preliminary_gate BEFORE UPDATE OF stage ON election.election FOR EACH ROW
  WHEN (NEW.body = 'VILLAGERS_COMMITTEE' AND NEW.sequence = 1 AND NEW.stage = 'CANDIDATES_PUBLISHED' AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION candidacy.preliminary_gate();

-- Who has no place by it does not stand, and may follow as any other.
-- replaces V20261130_0671
CREATE OR REPLACE FUNCTION candidacy.stands(wanted uuid, who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM candidate c
    WHERE c.election = wanted AND c.person = who AND c.barred_by IS NULL AND c.left_in IS NULL AND NOT c.outvoted
      AND (c.withdrawn_on IS NULL OR c.after_list) AND store.in_scope(c.village))
$$;

-- replaces V20261130_0720
CREATE OR REPLACE FUNCTION candidacy.next_by_nomination() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM candidate c WHERE c.id = NEW.candidate AND c.election = NEW.election AND c.village = NEW.village
      AND c.channel IN ('NOMINATED', 'JOINT', 'SELF', 'REPRESENTATIVES', 'GROUP')
      AND c.barred_by IS NULL AND (c.withdrawn_on IS NOT NULL AND NOT c.after_list OR c.outvoted) AND c.left_in IS NULL) THEN
    RAISE EXCEPTION 'nobody follows on a list but whom villagers or they themselves nominated';
  END IF;
  RETURN NEW;
END $$;

-- replaces V20261129_0703
CREATE OR REPLACE FUNCTION candidacy.keep_as_published() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  free constant text[] := ARRAY['withdrawn_on', 'withdrawn_at', 'after_list', 'left_in', 'left_because', 'joined_in', 'outvoted'];
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
      IF NEW.left_in IS NULL AND NEW.joined_in IS NOT DISTINCT FROM OLD.joined_in AND NEW.outvoted = OLD.outvoted
        AND (OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL AND NEW.after_list
          OR OLD.after_list AND NEW.withdrawn_on IS NULL AND NEW.withdrawn_at IS NULL AND NOT NEW.after_list) THEN
        RETURN NEW;
      END IF;
      IF NEW.left_in = last AND NEW.outvoted = OLD.outvoted AND NEW.joined_in IS NOT DISTINCT FROM OLD.joined_in AND NEW.withdrawn_on IS NOT DISTINCT FROM OLD.withdrawn_on
        AND NEW.after_list = OLD.after_list AND (OLD.withdrawn_on IS NULL OR OLD.after_list)
        AND (CASE WHEN NEW.left_because = 'WITHDREW' THEN OLD.after_list
                 ELSE NOT EXISTS (SELECT FROM roll.voter v WHERE v.id = OLD.person AND v.village = OLD.village AND v.struck_on IS NULL) END) THEN
        RETURN NEW;
      END IF;
      IF NEW.joined_in = last AND OLD.joined_in IS NULL AND NEW.left_in IS NULL AND NEW.withdrawn_on IS NULL AND NOT NEW.after_list
        AND (OLD.withdrawn_on IS NOT NULL AND NOT OLD.after_list OR OLD.outvoted) AND NOT NEW.outvoted
        AND EXISTS (SELECT FROM asked_next a WHERE a.candidate = OLD.id AND a.stands) THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'the list of election % is not open', NEW.election;
END $$;
