-- 安排关口: the villagers' vote is prepared and opened after hour, place and manner of its very day were published, on a day before it (S17,
-- R-PL-2). Further rounds may go on the same night, and of a recall the law says nothing: they are not asked.
CREATE FUNCTION election.arrangement_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM arrangement a WHERE a.election = NEW.id AND a.occasion = 'VOTE' AND a.day = NEW.day
      AND (a.published_at AT TIME ZONE 'Asia/Shanghai')::date < NEW.day) THEN
    RAISE EXCEPTION 'hour and place of the vote are published on a day before it';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION election.arrangement_gate() FROM PUBLIC;
CREATE TRIGGER election_arrangement_gate BEFORE UPDATE OF stage ON election.election FOR EACH ROW
  WHEN (NEW.body = 'VILLAGERS_COMMITTEE' AND NEW.procedure <> 'RECALL' AND NEW.sequence = 1
    AND NEW.stage IN ('VOTE_PREPARED', 'POLLING') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION election.arrangement_gate();
