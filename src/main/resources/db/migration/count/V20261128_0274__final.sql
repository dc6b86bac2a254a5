-- A count is opened while its election is counted, by any route; what was recovered stands with the count it belongs to.
CREATE FUNCTION count.keep_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM election.election e WHERE e.id = NEW.election AND e.village = NEW.village
      AND e.stage = CASE e.body WHEN 'VILLAGERS_COMMITTEE' THEN 'COUNTING' ELSE 'MEETING' END) THEN
    RAISE EXCEPTION 'election % is not being counted', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_counted BEFORE INSERT ON count.sitting FOR EACH ROW EXECUTE FUNCTION count.keep_counted();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.recovery FOR EACH ROW EXECUTE FUNCTION count.keep_tally();

-- 合并结果: reckoned in the transaction that declares the result, and never besides.
CREATE FUNCTION count.keep_reckoned() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM election.election e WHERE e.id = NEW.election AND e.village = NEW.village
      AND e.stage = 'DECLARED' AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the result of election % is not being declared', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_reckoned BEFORE INSERT ON count.reckoning FOR EACH ROW EXECUTE FUNCTION count.keep_reckoned();
