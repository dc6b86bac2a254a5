-- 两人结束、两人宣布: a count is closed and its result declared by one who presides and a second person beside them. Counts that were closed
-- before stand as they were.
ALTER TABLE count.sitting ADD closed_second text;
ALTER TABLE count.sitting ADD CONSTRAINT closed_by_two
  CHECK (closed_at IS NULL OR closed_second IS NOT NULL AND closed_second <> closed_by) NOT VALID;
GRANT UPDATE (closed_second) ON count.sitting TO huanjie_app;

-- 宣布: who declared a result and with whom; written before the election enters its stage, in the same transaction.
CREATE TABLE count.declaration (
  sitting     uuid PRIMARY KEY REFERENCES count.sitting,
  village     store.division_code NOT NULL,
  declared_at timestamptz NOT NULL,
  declared_by text NOT NULL,
  second      text NOT NULL CHECK (second <> declared_by)
);
CALL store.guard('count.declaration', 'village');
GRANT SELECT, INSERT ON count.declaration TO huanjie_app;

-- replaces V20261122_0090: nor without the two.
CREATE OR REPLACE FUNCTION count.declaration_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.sitting WHERE election = NEW.id AND closed_at IS NULL)
    OR (NEW.body <> 'SUPERVISORY_COMMITTEE' AND NOT EXISTS (SELECT FROM count.sitting WHERE election = NEW.id)) THEN
    RAISE EXCEPTION 'the count is not closed';
  END IF;
  IF EXISTS (
    SELECT FROM count.sitting s
    WHERE s.election = NEW.id AND NOT EXISTS (SELECT FROM count.declaration d WHERE d.sitting = s.id)) THEN
    RAISE EXCEPTION 'a result is declared by two';
  END IF;
  RETURN NEW;
END $$;
