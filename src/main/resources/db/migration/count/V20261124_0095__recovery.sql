-- 清点: every count of the ballots taken from the boxes, whoever made it; one above the ballots handed out stops the count and is made
-- again by someone else (R-BV-1). None is changed or deleted.
CREATE TABLE count.recovery (
  sitting uuid NOT NULL REFERENCES count.sitting,
  village store.division_code NOT NULL,
  turn    int NOT NULL CHECK (turn > 0),
  ballots int NOT NULL CHECK (ballots > 0),
  issued  int NOT NULL CHECK (issued >= 0),
  by      text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (sitting, turn)
);
CALL store.guard('count.recovery', 'village');
GRANT SELECT, INSERT ON count.recovery TO huanjie_app;

-- 无效计票会: closed without a sheet read because two people counted more ballots than were handed out (R-BV-1, R-BV-8).
ALTER TABLE count.sitting ADD void_on text CHECK (void_on IS NULL OR (void_on = 'R-BV-1' AND read = 0));
GRANT UPDATE (void_on) ON count.sitting TO huanjie_app;
DO $$
DECLARE
  old name;
BEGIN
  SELECT conname INTO STRICT old FROM pg_constraint
  WHERE conrelid = 'count.sitting'::regclass AND contype = 'c' AND strpos(pg_get_constraintdef(oid), 'read = recovered') > 0;
  EXECUTE format('ALTER TABLE count.sitting DROP CONSTRAINT %I', old);
END $$;
ALTER TABLE count.sitting ADD CHECK (closed_at IS NULL OR read = recovered OR void_on IS NOT NULL);

-- 无效的关口: a count is void on this ground only where the last two counts, of two people, are both above the ballots handed out.
CREATE FUNCTION count.void_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF (SELECT count(DISTINCT r.by) FROM (
      SELECT by, ballots, issued FROM count.recovery WHERE sitting = NEW.id ORDER BY turn DESC LIMIT 2) r
    WHERE r.ballots > r.issued) < 2 THEN
    RAISE EXCEPTION 'a count is void only after a recount by another person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER void_gate BEFORE UPDATE OF void_on ON count.sitting
  FOR EACH ROW WHEN (NEW.void_on IS NOT NULL) EXECUTE FUNCTION count.void_gate();
