-- 会议补选: who is chosen by a meeting between terms is taken down as chosen, as supervisors are (R-AF-7).
-- replaces V20261128_0200
CREATE OR REPLACE FUNCTION count.declaration_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.sitting WHERE election = NEW.id AND closed_at IS NULL)
    OR (NEW.body <> 'SUPERVISORY_COMMITTEE' AND NEW.procedure <> 'BY_MEETING'
      AND NOT EXISTS (SELECT FROM count.sitting WHERE election = NEW.id)) THEN
    RAISE EXCEPTION 'the count is not closed';
  END IF;
  IF EXISTS (
    SELECT FROM count.sitting s
    WHERE s.election = NEW.id AND NOT EXISTS (SELECT FROM count.declaration d WHERE d.sitting = s.id)) THEN
    RAISE EXCEPTION 'a result is declared by two';
  END IF;
  RETURN NEW;
END $$;
