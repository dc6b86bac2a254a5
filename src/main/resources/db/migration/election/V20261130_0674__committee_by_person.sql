-- 选委会成员: which person of the roll somebody is, once there is a roll and it is known (R-EC-5), and for whom one of the reserve stepped in
-- (R-EC-6).
ALTER TABLE election.committee_member
  ADD COLUMN person uuid,
  ADD COLUMN steps_in_for uuid UNIQUE REFERENCES election.committee_member;
COMMENT ON COLUMN election.committee_member.person IS 'kept: officer reference for election by R-EC-1 until record-stays as plain';
COMMENT ON COLUMN election.committee_member.steps_in_for IS 'kept: officer reference for election by R-EC-1 until record-stays as plain';
GRANT UPDATE (person, steps_in_for) ON election.committee_member TO huanjie_app;

-- 是否在选委会: whether this person sits on the committee of an election or is in its reserve. One answer to what lies in scope.
CREATE FUNCTION election.sits(wanted uuid, who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM election e JOIN committee_member m ON m.election = e.first
    WHERE e.id = wanted AND m.person = who AND m.left_on IS NULL AND store.in_scope(m.village))
$$;
REVOKE ALL ON FUNCTION election.sits(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.sits(uuid, uuid) TO huanjie_app;
