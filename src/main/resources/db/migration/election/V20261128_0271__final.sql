-- 定局: what stands once a stage is entered. Each module sets these guards on its own tables; the stage it names is the one from which
-- nobody changes a row any more. What erases personal data by law works as the tables' owner, through functions, and passes.

-- Asked outside row level security: a row that names another village's election finds its stages too.
CREATE FUNCTION election.has_entered(wanted uuid, stages text[]) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT EXISTS (SELECT FROM entered e WHERE e.election = wanted AND e.stage = ANY (stages))
$$;
REVOKE ALL ON FUNCTION election.has_entered(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.has_entered(uuid, text[]) TO huanjie_app;

-- Whether every vote of the election that began with this one has its result.
CREATE FUNCTION election.is_decided(wanted uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT NOT EXISTS (
    SELECT FROM election e WHERE e.first = wanted
      AND NOT EXISTS (SELECT FROM entered s WHERE s.election = e.id AND s.stage = 'DECLARED'))
$$;
REVOKE ALL ON FUNCTION election.is_decided(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.is_decided(uuid) TO huanjie_app;

-- Refuses from the stages named as arguments on; the table has a column "election".
CREATE FUNCTION election.keep_from() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF election.has_entered(COALESCE(NEW.election, OLD.election), TG_ARGV) AND NOT store.by_owner(TG_RELID) THEN
    RAISE EXCEPTION 'what % holds of election % is final', TG_TABLE_NAME, COALESCE(NEW.election, OLD.election);
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

-- 会议: who came and how many agreed decides a quorum and a turnout; a meeting that is entered late would change a result. Only the day of
-- a vote that was found void is set afterwards (R-BV-8).
CREATE TRIGGER keep_final BEFORE INSERT ON election.meeting FOR EACH ROW
  WHEN (NEW.purpose IN ('PARTY_ELECTION', 'SUPERVISORS')) EXECUTE FUNCTION election.keep_from('DECLARED');
CREATE TRIGGER keep_archived BEFORE INSERT ON election.meeting FOR EACH ROW
  WHEN (NEW.purpose <> 'VOTE_AGAIN') EXECUTE FUNCTION election.keep_from('ARCHIVED');

-- 推选结果: the last record of an election holds, so none comes after the stage that rests on it.
CREATE FUNCTION election.keep_chosen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF election.has_entered(NEW.election, ARRAY(
      SELECT s.next FROM election.step s JOIN election.election e ON e.body = s.body
      WHERE e.id = NEW.election AND NOT EXISTS (SELECT FROM election.step n WHERE n.body = s.body AND n.here = s.next))) THEN
    RAISE EXCEPTION 'who was chosen in election % is final', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_final BEFORE INSERT ON election.choice FOR EACH ROW EXECUTE FUNCTION election.keep_chosen();

-- 村民选举委员会: who left has left; and with the archive the committee is on record as it was.
CREATE TRIGGER keep_left BEFORE UPDATE ON election.committee_member FOR EACH ROW
  WHEN (OLD.left_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE ON election.committee_member FOR EACH ROW
  EXECUTE FUNCTION election.keep_from('ARCHIVED');
