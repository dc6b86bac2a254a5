-- 疑问票: a sheet, or a part of it, that the tellers set aside with a reason; the election committee decides it before the count closes
-- (R-BV-5). It is read, and its doubtful parts stand in a sum of their own until then.
ALTER TABLE count.sitting ADD COLUMN doubtful int NOT NULL DEFAULT 0 CHECK (doubtful >= 0);
ALTER TABLE count.sitting
  ADD CHECK (blank + void + doubtful <= read),
  ADD CHECK (closed_at IS NULL OR doubtful = 0);
GRANT UPDATE (doubtful) ON count.sitting TO huanjie_app;

ALTER TABLE count.post ADD COLUMN doubtful int NOT NULL DEFAULT 0 CHECK (doubtful >= 0);
GRANT UPDATE (doubtful) ON count.post TO huanjie_app;

ALTER TABLE count.sheet DROP CONSTRAINT sheet_kind_check;
ALTER TABLE count.sheet ADD CONSTRAINT sheet_kind_check CHECK (kind IN ('VALID', 'BLANK', 'VOID', 'DOUBTFUL'));

-- 存疑: that a sheet was set aside, and why.
CREATE TABLE count.doubt (
  sitting uuid NOT NULL,
  number  int NOT NULL,
  village store.division_code NOT NULL,
  reason  text NOT NULL CHECK (reason IN ('INTENT', 'MARKS', 'NAME', 'PAPER', 'HANDED', 'OTHER')),
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
  PRIMARY KEY (sitting, number),
  FOREIGN KEY (sitting, number) REFERENCES count.sheet
);
CALL store.guard('count.doubt', 'village');
GRANT SELECT, INSERT ON count.doubt TO huanjie_app;

-- 认定: what the committee made of it, of what kind and on what ground; never what it marks. kind is the part's that was in doubt,
-- sheet the whole sheet's afterwards.
CREATE TABLE count.ruling (
  sitting uuid NOT NULL,
  number  int NOT NULL,
  village store.division_code NOT NULL,
  kind    text NOT NULL CHECK (kind IN ('VALID', 'BLANK', 'VOID')),
  sheet   text NOT NULL CHECK (sheet IN ('VALID', 'BLANK', 'VOID')),
  ground  text NOT NULL CHECK (ground ~ '^[A-Z_]{1,40}$'),
  by      text NOT NULL,
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
  PRIMARY KEY (sitting, number),
  FOREIGN KEY (sitting, number) REFERENCES count.doubt
);
CALL store.guard('count.ruling', 'village');
GRANT SELECT, INSERT ON count.ruling TO huanjie_app;

CREATE TRIGGER keep_tally BEFORE INSERT ON count.doubt FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.ruling FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
