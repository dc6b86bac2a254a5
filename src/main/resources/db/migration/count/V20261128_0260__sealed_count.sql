-- 计票的封存: what a sheet marked, what a teller keyed and what the sums come to after each sheet are sealed with a key of the count that lies
-- outside the database and is destroyed when the count closes. The database's files, its log, its copies and backups hold noise.

-- What stood there in clear goes with the tables' files. A count that was open before this is taken anew from the paper.
DROP TABLE count.held;
DROP TABLE count.keying;

-- 待核录入: what one side keyed for a sheet that the other has not keyed alike yet; gone when the sheet is read.
CREATE TABLE count.keying (
  sitting uuid NOT NULL,
  side    text NOT NULL CHECK (side IN ('A', 'B')),
  number  int NOT NULL CHECK (number > 0),
  village store.division_code NOT NULL,
  teller  text NOT NULL,
  token   uuid NOT NULL,
  sealed  bytea NOT NULL,
  PRIMARY KEY (sitting, side, number),
  UNIQUE (sitting, token),
  FOREIGN KEY (sitting, side) REFERENCES count.side
);
COMMENT ON TABLE count.keying IS 'momentary: what one teller keyed until the other keyed the same, sealed with the key of the count';
CALL store.guard('count.keying', 'village');
GRANT SELECT, INSERT, DELETE ON count.keying TO huanjie_app;
CREATE TRIGGER keep_tally BEFORE INSERT ON count.keying FOR EACH ROW EXECUTE FUNCTION count.keep_tally();

-- 未结合计: the running sums of an open count, what the last sheets marked while that can be undone, who was written in, and how far the
-- public board has come. One sealed value a count, of a size that does not tell what it holds.
CREATE TABLE count.running (
  sitting uuid PRIMARY KEY REFERENCES count.sitting,
  village store.division_code NOT NULL,
  sealed  bytea NOT NULL
) WITH (fillfactor = 50);
ALTER TABLE count.running ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE count.running IS 'momentary: sums and last marks of an open count, sealed with the key of the count';
CALL store.guard('count.running', 'village');
GRANT SELECT, INSERT, UPDATE (sealed), DELETE ON count.running TO huanjie_app;
CREATE TRIGGER keep_tally BEFORE INSERT OR UPDATE ON count.running FOR EACH ROW EXECUTE FUNCTION count.keep_tally();

-- A closed count stands: nobody changes it, and nothing that its sheets marked is left when it closes.
CREATE OR REPLACE FUNCTION count.keep_closed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed count is not changed';
  END IF;
  IF NEW.closed_at IS NOT NULL THEN
    DELETE FROM count.running WHERE sitting = NEW.id;
  END IF;
  RETURN NEW;
END $$;

-- The sums of an open count stand nowhere in clear: they are written as the count closes, in that transaction.
CREATE FUNCTION count.keep_sealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM count.sitting WHERE id = NEW.sitting AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'the sums of an open count stay sealed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_sealed AFTER INSERT OR UPDATE ON count.name DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.votes > 0 OR NEW.source = 'WRITE_IN') EXECUTE FUNCTION count.keep_sealed();
CREATE CONSTRAINT TRIGGER keep_sealed AFTER INSERT OR UPDATE ON count.post DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.valid + NEW.blank + NEW.void + NEW.doubtful > 0) EXECUTE FUNCTION count.keep_sealed();

-- 重新计票: where the key is lost, what was read is lost with it: every sheet is undone and the paper is read again.
ALTER TABLE count.undoing DROP CONSTRAINT undoing_reason_check;
ALTER TABLE count.undoing ADD CONSTRAINT undoing_reason_check CHECK (reason IN ('MISKEYED', 'MISCALLED', 'RULED', 'KEY_LOST'));

-- Whether the counts of these keys are closed; asked where nobody's scope is at hand, and telling nothing else.
CREATE FUNCTION count.closed_of(those uuid[]) RETURNS TABLE (id uuid, closed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = count, pg_temp AS $$
  SELECT s.id, s.closed_at IS NOT NULL FROM count.sitting s WHERE s.id = ANY (those)
$$;
REVOKE ALL ON FUNCTION count.closed_of FROM public;
GRANT EXECUTE ON FUNCTION count.closed_of TO huanjie_app;

-- Earlier versions of sums lie in these files still: they are written anew without them; those of open counts go.
CLUSTER count.post USING post_pkey;
CLUSTER count.name USING name_pkey;
UPDATE count.post p SET valid = 0, blank = 0, void = 0, doubtful = 0
  WHERE EXISTS (SELECT FROM count.sitting s WHERE s.id = p.sitting AND s.closed_at IS NULL);
DELETE FROM count.name n
  WHERE source = 'WRITE_IN' AND EXISTS (SELECT FROM count.sitting s WHERE s.id = n.sitting AND s.closed_at IS NULL);
UPDATE count.name n SET votes = 0
  WHERE EXISTS (SELECT FROM count.sitting s WHERE s.id = n.sitting AND s.closed_at IS NULL);
