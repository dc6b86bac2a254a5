-- 党员名册: the members of a village's Party branch for one election of it, by the branch's own books (R-PB-1). Name, sex, year of birth,
-- standing and rights are all that it takes; why rights are suspended is not kept.
CREATE TABLE roll.branch_member (
  id         uuid PRIMARY KEY,
  election   uuid NOT NULL,
  village    store.division_code NOT NULL CHECK (length(village) = 12),
  person     uuid NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  sex        text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  birth_year int NOT NULL CHECK (birth_year BETWEEN 1850 AND 2200),
  standing   text NOT NULL CHECK (standing IN ('FULL', 'PROBATIONARY')),
  rights     text NOT NULL CHECK (rights IN ('HELD', 'SUSPENDED')),
  entered_at timestamptz NOT NULL,
  UNIQUE (election, person)
);
CREATE INDEX branch_member_village ON roll.branch_member (village);
CALL store.guard('roll.branch_member', 'village');
CALL store.shut_to_organs('roll.branch_member');
GRANT SELECT, INSERT, UPDATE (standing, rights), DELETE ON roll.branch_member TO huanjie_app;
COMMENT ON COLUMN roll.branch_member.person IS 'kept: member reference for election by R-PB-1 until archived as plain';
COMMENT ON COLUMN roll.branch_member.name IS 'kept: member name for election by R-PB-1 until archived as plain';
COMMENT ON COLUMN roll.branch_member.sex IS 'kept: member particulars for election by R-PB-1 until archived as plain';
COMMENT ON COLUMN roll.branch_member.birth_year IS 'kept: member particulars for election by R-PB-1 until archived as plain';
COMMENT ON COLUMN roll.branch_member.standing IS 'kept: member particulars for election by R-PB-1 until archived as plain';
COMMENT ON COLUMN roll.branch_member.rights IS 'kept: member particulars for election by R-PB-1 until archived as plain';

-- With the meeting that elects, the list is what it was; it goes with the village's archive.
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE OR DELETE ON roll.branch_member FOR EACH ROW
  EXECUTE FUNCTION election.keep_from('MEETING');

-- 有选举权的党员: whether this person votes and may stand in the branch whose election this is. One answer to what lies in scope.
CREATE FUNCTION roll.branch_votes(wanted uuid, who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roll, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM election.election e JOIN branch_member m ON m.election = e.first
    WHERE e.id = wanted AND m.person = who AND m.standing = 'FULL' AND m.rights = 'HELD' AND store.in_scope(m.village))
$$;
REVOKE ALL ON FUNCTION roll.branch_votes(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll.branch_votes(uuid, uuid) TO huanjie_app;

-- 党员名册关口: no branch lists its candidates without a list of members, nor meets with another number due than the list has.
CREATE FUNCTION roll.branch_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
DECLARE
  voting constant int := (SELECT count(*) FROM branch_member m
    WHERE m.election = NEW.first AND m.standing = 'FULL' AND m.rights = 'HELD');
BEGIN
  IF voting = 0 THEN
    RAISE EXCEPTION 'the branch has no list of members';
  END IF;
  IF NEW.stage = 'MEETING' AND NOT EXISTS (
      SELECT FROM election.meeting m WHERE m.election = NEW.id AND m.purpose = 'PARTY_ELECTION' AND m.due = voting) THEN
    RAISE EXCEPTION 'those due at the meeting are the members who vote';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER branch_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.body = 'PARTY_BRANCH' AND NEW.stage IN ('LIST_SET', 'MEETING') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION roll.branch_gate();

-- 党员名册的清除: once the village's papers are archived and its branch has its secretary, whichever comes last.
CREATE FUNCTION roll.forget_branch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  DELETE FROM roll.branch_member m USING election.election b
    WHERE m.village = NEW.village AND b.id = m.election AND b.term = NEW.term
      AND EXISTS (SELECT FROM election.election e WHERE e.first = b.id AND e.stage = 'SECRETARY_CHOSEN')
      AND EXISTS (SELECT FROM election.election v
        WHERE v.village = NEW.village AND v.term = NEW.term AND v.body = 'VILLAGERS_COMMITTEE' AND v.stage = 'ARCHIVED');
  RETURN NULL;
END $$;
CREATE TRIGGER roll_branch_goes AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage IN ('ARCHIVED', 'SECRETARY_CHOSEN') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION roll.forget_branch();
