-- 组织推荐: taken until the vote begins; one that came after the result would be reported as if it had been there.
CREATE TRIGGER keep_final BEFORE INSERT ON candidacy.recommendation FOR EACH ROW
  EXECUTE FUNCTION election.keep_from('POLLING', 'MEETING');

-- 回避: who is near whom decides who may sit; it stands with the result of the last vote of the election.
CREATE FUNCTION candidacy.keep_kinship() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF election.is_decided(COALESCE(NEW.election, OLD.election)) AND NOT store.by_owner(TG_RELID) THEN
    RAISE EXCEPTION 'declarations of kin are not changed after the result';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER keep_final BEFORE INSERT OR DELETE ON candidacy.kinship FOR EACH ROW EXECUTE FUNCTION candidacy.keep_kinship();
