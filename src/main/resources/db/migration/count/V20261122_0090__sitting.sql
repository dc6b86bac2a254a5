-- 唱票计票: what the sheets say, as sums per post. A sheet leaves its number, who keyed it, when and of what kind; what it marked is held
-- only while it can be undone. Nothing here, alone or joined with anything, leads from a sheet to a voter.
CREATE SCHEMA count;
GRANT USAGE ON SCHEMA count TO huanjie_app;

-- 计票会: one count of one round of an election.
CREATE TABLE count.sitting (
  id           uuid PRIMARY KEY,
  election     uuid NOT NULL,
  round        text NOT NULL CHECK (round IN ('FIRST', 'RERUN', 'TIE', 'RECALL')),
  village      store.division_code NOT NULL,
  body         text NOT NULL,
  opened_at    timestamptz NOT NULL,
  opened_by    text NOT NULL,
  recovered    int CHECK (recovered > 0),
  last_sheet   int NOT NULL DEFAULT 0,
  read         int NOT NULL DEFAULT 0 CHECK (read >= 0),
  blank        int NOT NULL DEFAULT 0 CHECK (blank >= 0),
  void         int NOT NULL DEFAULT 0 CHECK (void >= 0),
  closed_at    timestamptz,
  closed_by    text,
  count_file   text,
  file_hash    text CHECK (file_hash = encode(sha256(convert_to(count_file, 'UTF8')), 'hex')),
  outcome_zh   text,
  outcome_en   text,
  outcome_hash text CHECK (outcome_hash = encode(sha256(convert_to(outcome_zh, 'UTF8')), 'hex')),
  UNIQUE (election, round),
  CHECK (read <= last_sheet AND blank + void <= read AND (recovered IS NOT NULL OR read = 0) AND read <= recovered),
  CHECK ((closed_at IS NULL) = (outcome_hash IS NULL) AND (closed_at IS NULL) = (file_hash IS NULL)),
  CHECK (closed_at IS NULL OR read = recovered)
) WITH (fillfactor = 50);
CREATE INDEX sitting_village ON count.sitting (village, body);
CALL store.guard('count.sitting', 'village');
GRANT SELECT, INSERT (id, election, round, village, body, opened_at, opened_by),
  UPDATE (recovered, last_sheet, read, blank, void, closed_at, closed_by, count_file, file_hash, outcome_zh, outcome_en, outcome_hash)
  ON count.sitting TO huanjie_app;

-- 职位合计: the parts of the sheets for one post.
CREATE TABLE count.post (
  sitting uuid NOT NULL REFERENCES count.sitting,
  village store.division_code NOT NULL,
  post    text NOT NULL,
  place   smallint NOT NULL,
  seats   smallint NOT NULL CHECK (seats > 0),
  valid   int NOT NULL DEFAULT 0 CHECK (valid >= 0),
  blank   int NOT NULL DEFAULT 0 CHECK (blank >= 0),
  void    int NOT NULL DEFAULT 0 CHECK (void >= 0),
  PRIMARY KEY (sitting, post)
) WITH (fillfactor = 50);
CALL store.guard('count.post', 'village');
GRANT SELECT, INSERT, UPDATE (valid, blank, void) ON count.post TO huanjie_app;

-- 得票: one person for one post, with the code that the teller types. The label is what the count file calls the person.
CREATE TABLE count.name (
  sitting uuid NOT NULL,
  village store.division_code NOT NULL,
  code    smallint NOT NULL CHECK (code > 0),
  post    text NOT NULL,
  person  uuid NOT NULL,
  label   text NOT NULL,
  sex     text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  source  text NOT NULL CHECK (source IN ('CANDIDATE', 'WRITE_IN')),
  votes   int NOT NULL DEFAULT 0 CHECK (votes >= 0),
  PRIMARY KEY (sitting, code),
  UNIQUE (sitting, post, person),
  UNIQUE (sitting, post, label),
  FOREIGN KEY (sitting, post) REFERENCES count.post
) WITH (fillfactor = 50);
CALL store.guard('count.name', 'village');
GRANT SELECT, INSERT, UPDATE (votes) ON count.name TO huanjie_app;

-- 选票张: that a sheet was read. The token comes from the teller's device: one keying makes one sheet, however often it is sent.
CREATE TABLE count.sheet (
  sitting uuid NOT NULL REFERENCES count.sitting,
  number  int NOT NULL CHECK (number > 0),
  village store.division_code NOT NULL,
  teller  text NOT NULL,
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
  kind    text NOT NULL CHECK (kind IN ('VALID', 'BLANK', 'VOID')),
  token   uuid NOT NULL,
  PRIMARY KEY (sitting, number),
  UNIQUE (sitting, token)
);
CALL store.guard('count.sheet', 'village');
GRANT SELECT, INSERT ON count.sheet TO huanjie_app;

-- 撤销: that a sheet was undone, why and by whom. The sheet's own row stays.
CREATE TABLE count.undoing (
  sitting uuid NOT NULL,
  number  int NOT NULL,
  village store.division_code NOT NULL,
  reason  text NOT NULL CHECK (reason IN ('MISKEYED', 'MISCALLED', 'RULED')),
  by      text NOT NULL,
  minute  timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
  PRIMARY KEY (sitting, number),
  FOREIGN KEY (sitting, number) REFERENCES count.sheet
);
CALL store.guard('count.undoing', 'village');
GRANT SELECT, INSERT ON count.undoing TO huanjie_app;

-- 暂存: what one of the last sheets marked, as keyed, so that it can be undone; gone after fifty more, after its undoing, at the close.
CREATE TABLE count.held (
  sitting uuid NOT NULL,
  number  int NOT NULL,
  village store.division_code NOT NULL,
  keys    text NOT NULL,
  PRIMARY KEY (sitting, number)
);
-- What a sheet marked must not outlive the count in anybody's file: backups leave a table with this comment out.
COMMENT ON TABLE count.held IS 'momentary: marks of the last sheets while they can be undone';
CALL store.guard('count.held', 'village');
GRANT SELECT, INSERT, DELETE ON count.held TO huanjie_app;

-- A closed count stands: nobody changes it, and nothing that its sheets marked is left when it closes.
CREATE FUNCTION count.keep_closed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed count is not changed';
  END IF;
  IF NEW.closed_at IS NOT NULL THEN
    DELETE FROM count.held WHERE sitting = NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_closed BEFORE UPDATE ON count.sitting FOR EACH ROW EXECUTE FUNCTION count.keep_closed();

CREATE FUNCTION count.keep_tally() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.sitting WHERE id = NEW.sitting AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a closed count is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_tally BEFORE INSERT OR UPDATE ON count.post FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT OR UPDATE ON count.name FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.sheet FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.undoing FOR EACH ROW EXECUTE FUNCTION count.keep_tally();
CREATE TRIGGER keep_tally BEFORE INSERT ON count.held FOR EACH ROW EXECUTE FUNCTION count.keep_tally();

-- 宣布的关口: no result is declared without a closed count, by any route. A supervisory committee may be chosen without ballots (§3);
-- where ballots are counted for it, that count is closed first too.
CREATE FUNCTION count.declaration_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.sitting WHERE election = NEW.id AND closed_at IS NULL)
    OR (NEW.body <> 'SUPERVISORY_COMMITTEE' AND NOT EXISTS (SELECT FROM count.sitting WHERE election = NEW.id)) THEN
    RAISE EXCEPTION 'the count is not closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER count_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'DECLARED' AND OLD.stage <> 'DECLARED') EXECUTE FUNCTION count.declaration_gate();
