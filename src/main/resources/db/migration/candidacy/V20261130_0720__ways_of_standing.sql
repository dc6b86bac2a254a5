-- 提名渠道: joint nominations, and those by meetings where the village's rules let them (R-NM-1).
ALTER TABLE candidacy.candidate
  ADD COLUMN meeting uuid,
  DROP CONSTRAINT candidate_channel_check,
  ADD CONSTRAINT candidate_channel_check CHECK (channel IN (
    'NOMINATED', 'JOINT', 'SELF', 'REPRESENTATIVES', 'GROUP', 'LISTED', 'PROPOSED', 'RESULT')),
  ADD CONSTRAINT meeting_nominated CHECK ((channel IN ('REPRESENTATIVES', 'GROUP')) = (meeting IS NOT NULL));
COMMENT ON COLUMN candidacy.candidate.meeting IS 'kept: candidate candidacy for nomination by R-NM-1 until record-stays as plain';

-- 提名人: who signed a nomination, or stands behind who puts themselves forward. Names go with the archive; their number stays.
CREATE TABLE candidacy.nominator (
  candidate uuid NOT NULL REFERENCES candidacy.candidate,
  election  uuid NOT NULL,
  village   store.division_code NOT NULL,
  nominee   uuid NOT NULL,
  person    uuid NOT NULL,
  PRIMARY KEY (candidate, person),
  CHECK (nominee <> person)
);
CREATE INDEX nominator_election ON candidacy.nominator (election, person);
CREATE INDEX nominator_village ON candidacy.nominator (village);
CALL store.guard('candidacy.nominator', 'village');
GRANT SELECT, INSERT ON candidacy.nominator TO huanjie_app;
COMMENT ON COLUMN candidacy.nominator.candidate IS 'kept: candidate candidacy for nomination by R-NM-1 until archived as plain';
COMMENT ON COLUMN candidacy.nominator.nominee IS 'kept: candidate reference for nomination by R-NM-1 until archived as plain';
COMMENT ON COLUMN candidacy.nominator.person IS 'kept: voter reference for nomination by R-NM-1 until archived as plain';

-- Everyone who signs is on the village's roll, names no more people than there are seats, and signs while nominations are open.
CREATE FUNCTION candidacy.keep_nominator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM candidate c JOIN election.election e ON e.id = c.election
      WHERE c.id = NEW.candidate AND c.election = NEW.election AND c.village = NEW.village AND c.person = NEW.nominee AND e.stage = 'NOMINATING') THEN
    RAISE EXCEPTION 'one signs a nomination while nominations are open';
  END IF;
  IF NOT EXISTS (SELECT FROM roll.voter v WHERE v.id = NEW.person AND v.village = NEW.village AND v.struck_on IS NULL) THEN
    RAISE EXCEPTION 'who nominates is on the roll of the village';
  END IF;
  IF (SELECT count(DISTINCT n.nominee) FROM nominator n WHERE n.election = NEW.election AND n.person = NEW.person AND n.nominee <> NEW.nominee)
      >= (SELECT e.seats FROM election.election e WHERE e.id = NEW.election) THEN
    RAISE EXCEPTION 'nobody nominates more people than there are seats';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.keep_nominator() FROM PUBLIC;
CREATE TRIGGER keep_nominator BEFORE INSERT ON candidacy.nominator FOR EACH ROW EXECUTE FUNCTION candidacy.keep_nominator();

CREATE FUNCTION candidacy.forget_nominators() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  DELETE FROM nominator n WHERE n.election = NEW.first;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION candidacy.forget_nominators() FROM PUBLIC;
CREATE TRIGGER candidacy_nominators_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED') EXECUTE FUNCTION candidacy.forget_nominators();

-- In which way one may come to stand, by the rules that were passed: in a direct election one puts oneself forward (R-NM-11).
CREATE FUNCTION candidacy.keep_channel() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  direct boolean := coalesce(election.ruled(NEW.election, 'candidacy'), 'LIST') = 'SELF_DIRECT';
  meetings text := coalesce(election.ruled(NEW.election, 'meeting_nomination'), 'NONE');
BEGIN
  IF NEW.channel IN ('NOMINATED', 'JOINT', 'REPRESENTATIVES', 'GROUP') AND direct
    OR NEW.channel = 'REPRESENTATIVES' AND meetings NOT IN ('REPRESENTATIVES', 'BOTH')
    OR NEW.channel = 'GROUP' AND meetings NOT IN ('GROUPS', 'BOTH') THEN
    RAISE EXCEPTION 'the rules of the election know no such way of standing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_channel BEFORE INSERT ON candidacy.candidate FOR EACH ROW EXECUTE FUNCTION candidacy.keep_channel();

-- Whom villagers, a meeting or they themselves nominated may follow on a list that is out.
-- replaces V20261129_0703
CREATE OR REPLACE FUNCTION candidacy.next_by_nomination() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM candidate c WHERE c.id = NEW.candidate AND c.election = NEW.election AND c.village = NEW.village
      AND c.channel IN ('NOMINATED', 'JOINT', 'SELF', 'REPRESENTATIVES', 'GROUP')
      AND c.barred_by IS NULL AND c.withdrawn_on IS NOT NULL AND NOT c.after_list AND c.left_in IS NULL) THEN
    RAISE EXCEPTION 'nobody follows on a list but whom villagers or they themselves nominated';
  END IF;
  RETURN NEW;
END $$;

-- Everybody who was nominated is reviewed, in whatever way; whom a result puts up again was.
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.open_review(new_id uuid, nominated uuid, adopted text, at timestamptz, due date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  c record;
  opened uuid;
BEGIN
  SELECT * INTO c FROM candidate WHERE id = nominated;
  IF NOT FOUND OR NOT store.in_scope(c.village) OR c.channel = 'RESULT' THEN
    RAISE EXCEPTION 'a review begins with a nomination';
  END IF;
  INSERT INTO review (id, election, village, person, edition, opened_at, due_on)
    VALUES (new_id, c.election, c.village, c.person, adopted, at, due)
    ON CONFLICT (election, person) DO NOTHING RETURNING id INTO opened;
  RETURN opened;  -- NULL where the person is under review already
END $$;
