-- 领票记号的蒙封: while a poll lives, that an entry has drawn stands as a mark which names neither the voter nor desk and minute: a keyed hash
-- and a sealed value, with a key of the poll that lies outside the database and is destroyed when the result is declared. The order in which
-- rows are written is in the database's files and its log; of these rows it is the order of noise.
CREATE TABLE polling.mark (
  election uuid NOT NULL,
  village  store.division_code NOT NULL,
  entry    bytea NOT NULL CHECK (octet_length(entry) = 16),
  sealed   bytea NOT NULL,
  PRIMARY KEY (election, entry)
);
COMMENT ON TABLE polling.mark IS 'who has drawn a ballot while the poll lives, blind; no row here names a voter';
CALL store.guard('polling.mark', 'village');
GRANT SELECT, INSERT, DELETE ON polling.mark TO huanjie_app;

-- No mark is made once the poll is closed.
CREATE FUNCTION polling.keep_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM polling.poll WHERE election = NEW.election AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the poll is closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_mark BEFORE INSERT ON polling.mark FOR EACH ROW EXECUTE FUNCTION polling.keep_mark();

-- As the poll closes the marks are carried into the book, in an order that has nothing to do with the drawing; what is carried stays.
ALTER TABLE polling.elector DROP COLUMN desk, DROP COLUMN minute;
ALTER TABLE polling.elector ADD CHECK (marked OR NOT by_proxy);

CREATE FUNCTION polling.keep_carried() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF OLD.marked OR EXISTS (SELECT FROM polling.desk WHERE election = NEW.election AND open) THEN
    RAISE EXCEPTION 'the book is marked once, when every desk is closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_carried BEFORE UPDATE ON polling.elector FOR EACH ROW EXECUTE FUNCTION polling.keep_carried();

-- 领票记号的清除: with the declaration of the result, in its own transaction and by whatever way it comes, the marks go, and what the desks
-- did is written anew in an order drawn by lot, without its minutes.
CREATE OR REPLACE FUNCTION polling.erase_minutes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM polling.mark WHERE election = NEW.id;
  WITH gone AS (DELETE FROM polling.event WHERE election = NEW.id RETURNING election, village, desk, kind, reason, by, second)
  INSERT INTO polling.event (election, village, desk, kind, reason, by, second)
    SELECT election, village, desk, kind, reason, by,
      CASE WHEN kind <> 'ISSUED' AND reason <> 'AT_DESK' THEN coalesce(second, '-') ELSE second END FROM gone ORDER BY gen_random_uuid();
  RETURN NULL;
END $$;

-- Whether the polls of these keys are over: closed, and their marks gone; asked where nobody's scope is at hand, and telling nothing else.
CREATE FUNCTION polling.over_of(those uuid[]) RETURNS TABLE (election uuid, over boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = polling, pg_temp AS $$
  SELECT p.election, p.closed_at IS NOT NULL AND NOT EXISTS (SELECT FROM polling.mark m WHERE m.election = p.election)
  FROM polling.poll p WHERE p.election = ANY (those)
$$;
REVOKE ALL ON FUNCTION polling.over_of FROM public;
GRANT EXECUTE ON FUNCTION polling.over_of TO huanjie_app;

-- Desks and minutes of earlier polls, and the order in which their voters drew, lie in these files still: they are written anew without.
CLUSTER polling.elector USING elector_pkey;
CREATE TEMP TABLE drawn_by_lot ON COMMIT DROP AS
  SELECT election, village, desk, kind, reason, minute, by, second FROM polling.event ORDER BY gen_random_uuid();
TRUNCATE polling.event;
-- (an entry of before 0212 had no second person)
INSERT INTO polling.event (election, village, desk, kind, reason, minute, by, second)
  SELECT election, village, desk, kind, reason, minute, by,
    CASE WHEN kind <> 'ISSUED' AND reason <> 'AT_DESK' THEN coalesce(second, '-') ELSE second END FROM drawn_by_lot;
