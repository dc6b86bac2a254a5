-- 两人计票: two tellers key every ballot independently; a sheet is read when both keyed the same. One teller alone is marked as such, and
-- every fifty sheets the running totals are compared with the wall's 正 sheet.
ALTER TABLE count.sitting
  ADD COLUMN mode text NOT NULL DEFAULT 'ONE' CHECK (mode IN ('TWO', 'ONE')),
  ADD COLUMN compared int NOT NULL DEFAULT 0 CHECK (compared >= 0);
ALTER TABLE count.sitting ALTER COLUMN mode DROP DEFAULT;
GRANT INSERT (mode), UPDATE (compared) ON count.sitting TO huanjie_app;

-- Of a sheet keyed by two: who else keyed it, and that keying's token.
ALTER TABLE count.sheet
  ADD COLUMN second_teller text,
  ADD COLUMN second_token uuid,
  ADD UNIQUE (sitting, second_token),
  ADD CHECK ((second_teller IS NULL) = (second_token IS NULL) AND second_teller <> teller AND second_token <> token);

-- 计票席: who keys on side A or B, the last number that came from there, and how many keyings its device said it had not sent.
CREATE TABLE count.side (
  sitting uuid NOT NULL REFERENCES count.sitting,
  side    text NOT NULL CHECK (side IN ('A', 'B')),
  village store.division_code NOT NULL,
  teller  text,
  unsent  int NOT NULL DEFAULT 0 CHECK (unsent >= 0),
  PRIMARY KEY (sitting, side),
  UNIQUE (sitting, teller)
) WITH (fillfactor = 50);
CALL store.guard('count.side', 'village');
GRANT SELECT, INSERT, UPDATE (teller, unsent) ON count.side TO huanjie_app;

-- 待核录入: what one side keyed for a sheet that the other has not keyed alike yet; gone when the sheet is read.
CREATE TABLE count.keying (
  sitting uuid NOT NULL,
  side    text NOT NULL,
  number  int NOT NULL CHECK (number > 0),
  village store.division_code NOT NULL,
  teller  text NOT NULL,
  token   uuid NOT NULL,
  keys    text NOT NULL,
  PRIMARY KEY (sitting, side, number),
  UNIQUE (sitting, token),
  FOREIGN KEY (sitting, side) REFERENCES count.side
);
COMMENT ON TABLE count.keying IS 'momentary: what one teller keyed until the other keyed the same';
CALL store.guard('count.keying', 'village');
GRANT SELECT, INSERT, DELETE ON count.keying TO huanjie_app;

-- 差异的更正: that the two differed at a sheet, who keyed it again after a look at the paper, and why; neither version.
CREATE TABLE count.difference (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sitting uuid NOT NULL REFERENCES count.sitting,
  number  int NOT NULL CHECK (number > 0),
  village store.division_code NOT NULL,
  side    text NOT NULL CHECK (side IN ('A', 'B')),
  reason  text NOT NULL CHECK (reason IN ('MISKEYED', 'MISHEARD', 'MISCALLED')),
  by      text NOT NULL,
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute))
);
CREATE INDEX difference_sitting ON count.difference (sitting);
CALL store.guard('count.difference', 'village');
GRANT SELECT, INSERT ON count.difference TO huanjie_app;

-- 墙上核对: that a named person compared the running totals with the wall's 正 sheet after so many sheets, and that they agreed.
CREATE TABLE count.comparison (
  sitting uuid NOT NULL REFERENCES count.sitting,
  read    int NOT NULL CHECK (read > 0),
  village store.division_code NOT NULL,
  name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  by      text NOT NULL,
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
  PRIMARY KEY (sitting, read)
);
CALL store.guard('count.comparison', 'village');
GRANT SELECT, INSERT ON count.comparison TO huanjie_app;

-- What was keyed is gone when the count closes, by any route; and a closed count takes no more.
CREATE FUNCTION count.drop_keyings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL THEN
    DELETE FROM count.keying WHERE sitting = NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER drop_keyings BEFORE UPDATE ON count.sitting FOR EACH ROW EXECUTE FUNCTION count.drop_keyings();
CREATE TRIGGER keep_tally BEFORE INSERT OR UPDATE ON count.side FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.keying FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.difference FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.comparison FOR EACH ROW EXECUTE FUNCTION count.keep_tally();

-- One sheet is two tellers' or one's as the count was opened, by any route.
CREATE FUNCTION count.keep_mode() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF (SELECT mode = 'TWO' FROM count.sitting WHERE id = NEW.sitting) <> (NEW.second_teller IS NOT NULL) THEN
    RAISE EXCEPTION 'a sheet of two tellers has two, of one has one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_mode BEFORE INSERT ON count.sheet FOR EACH ROW EXECUTE FUNCTION count.keep_mode();
