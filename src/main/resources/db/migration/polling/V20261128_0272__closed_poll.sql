-- 投票的定局: once the poll is closed nobody marks or unmarks, changes a desk's sums or who was on duty; once it has opened nobody delegates.
-- What is erased with the declaration and with the archive is erased by functions of the owner.

-- When the poll of an election opened and closed, asked outside row level security. These look at the poll as the statement saw it, STABLE:
-- a desk that hands out in the moment of the closing is refused by its own account, as ever, and not by an error.
CREATE FUNCTION polling.turned(wanted uuid, OUT opened boolean, OUT closed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = polling, pg_temp AS $$
  SELECT opened_at IS NOT NULL, closed_at IS NOT NULL FROM poll WHERE election = wanted
$$;
REVOKE ALL ON FUNCTION polling.turned(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION polling.turned(uuid) TO huanjie_app;

CREATE FUNCTION polling.keep_closed() RETURNS trigger LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF (SELECT closed FROM polling.turned(COALESCE(NEW.election, OLD.election))) AND NOT store.by_owner(TG_RELID) THEN
    RAISE EXCEPTION '% of a closed poll is not changed', TG_TABLE_NAME;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE FUNCTION polling.keep_opened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT opened FROM polling.turned(COALESCE(NEW.election, OLD.election))) AND NOT store.by_owner(TG_RELID) THEN
    RAISE EXCEPTION '% is not changed after the poll has opened', TG_TABLE_NAME;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

-- 选民票册: taken before the poll opens, marked while it is open.
CREATE TRIGGER keep_opened BEFORE INSERT ON polling.elector FOR EACH ROW EXECUTE FUNCTION polling.keep_opened();
CREATE TRIGGER keep_closed BEFORE UPDATE ON polling.elector FOR EACH ROW EXECUTE FUNCTION polling.keep_closed();
-- 发票台 and its entries; a meeting's table has no hours and stands with the declaration.
CREATE TRIGGER keep_closed BEFORE INSERT OR UPDATE OR DELETE ON polling.desk FOR EACH ROW EXECUTE FUNCTION polling.keep_closed();
CREATE TRIGGER keep_final BEFORE INSERT OR UPDATE OR DELETE ON polling.desk FOR EACH ROW
  EXECUTE FUNCTION election.keep_from('DECLARED');
CREATE TRIGGER keep_closed BEFORE INSERT ON polling.event FOR EACH ROW EXECUTE FUNCTION polling.keep_closed();
-- 分时参选: kept as the poll closes, in the transaction that opens the count.
CREATE TRIGGER keep_final BEFORE INSERT ON polling.hour FOR EACH ROW EXECUTE FUNCTION election.keep_from('COUNTING');
-- 工作人员: as they were at the poll; that a witness signed the count is added until the archive.
CREATE TRIGGER keep_closed BEFORE INSERT OR DELETE OR UPDATE OF person, outside, asked_of, present, signed_opening, box ON polling.staff
  FOR EACH ROW EXECUTE FUNCTION polling.keep_closed();
CREATE TRIGGER keep_final BEFORE UPDATE ON polling.staff FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
CREATE TRIGGER keep_closed BEFORE INSERT OR DELETE ON polling.kin FOR EACH ROW EXECUTE FUNCTION polling.keep_closed();
CREATE TRIGGER keep_opened BEFORE INSERT OR DELETE ON polling.proxy FOR EACH ROW EXECUTE FUNCTION polling.keep_opened();
CREATE TRIGGER keep_opened BEFORE INSERT OR DELETE ON polling.applicant FOR EACH ROW EXECUTE FUNCTION polling.keep_opened();

-- 投票: an opening and a closing have one time each; what was received stands with the closing, what was recovered with the declaration.
CREATE FUNCTION polling.keep_poll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.opened_at <> OLD.opened_at OR NEW.closed_at <> OLD.closed_at
     OR (OLD.opened_at IS NOT NULL AND NEW.opened_at IS NULL) OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NULL)
     OR (OLD.closed_at IS NOT NULL AND NEW.received <> OLD.received)
     OR election.has_entered(OLD.election, ARRAY['DECLARED']) THEN
    RAISE EXCEPTION 'a closed poll is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_poll BEFORE UPDATE ON polling.poll FOR EACH ROW EXECUTE FUNCTION polling.keep_poll();

-- 移交归档: what a bag holds is said before it is given; nothing moves, and no seal is read, once it is archived.
CREATE FUNCTION polling.keep_content() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM bag b JOIN transfer t ON t.election = b.election WHERE b.id = NEW.bag) THEN
    RAISE EXCEPTION 'bags are not changed once they are handed over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_content BEFORE INSERT ON polling.bag_content FOR EACH ROW EXECUTE FUNCTION polling.keep_content();

CREATE TRIGGER keep_final BEFORE INSERT ON polling.seal_reading FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
CREATE TRIGGER keep_final BEFORE INSERT ON polling.seal_ruling FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
CREATE TRIGGER keep_final BEFORE INSERT ON polling.transfer FOR EACH ROW EXECUTE FUNCTION election.keep_from('ARCHIVED');
