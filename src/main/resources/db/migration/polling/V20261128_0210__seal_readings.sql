-- 验封: every reading of a seal stays as it was read. One that differs stops its box or bag until the committee has decided; reading it
-- again does not take it away (R-PL-4, R-AF-4).

CREATE TABLE polling.seal_reading (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election   uuid NOT NULL REFERENCES polling.poll,
  village    store.division_code NOT NULL,
  box        uuid REFERENCES polling.box,
  bag        uuid REFERENCES polling.bag,
  moment     text NOT NULL CHECK (moment IN ('BETWEEN', 'UNSEALING', 'HAND_OVER')),
  transfer   int,
  seal       text NOT NULL,
  slot       text,
  seal_found text NOT NULL CHECK (length(seal_found) <= 40),
  slot_found text CHECK (length(slot_found) <= 40),
  differs    boolean GENERATED ALWAYS AS (seal_found <> seal OR slot_found IS DISTINCT FROM slot) STORED,
  by         text NOT NULL,
  read_at    timestamptz NOT NULL,
  FOREIGN KEY (election, transfer) REFERENCES polling.transfer,
  CHECK (num_nonnulls(box, bag) = 1),
  CHECK ((moment = 'HAND_OVER') = (bag IS NOT NULL) AND (bag IS NULL) = (transfer IS NULL))
);
CREATE INDEX seal_reading_election ON polling.seal_reading (election);
CALL store.guard('polling.seal_reading', 'village');
GRANT SELECT, INSERT (election, village, box, bag, moment, transfer, seal_found, slot_found, by, read_at) ON polling.seal_reading TO huanjie_app;

-- what a reading is compared with is what was put on, never what the program says
CREATE FUNCTION polling.seal_put_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF NEW.box IS NOT NULL THEN
    SELECT b.seal, b.slot_seal INTO STRICT NEW.seal, NEW.slot FROM polling.box b
      WHERE b.id = NEW.box AND b.election = NEW.election AND b.village = NEW.village;
  ELSE
    SELECT b.seal, NULL INTO STRICT NEW.seal, NEW.slot FROM polling.bag b
      WHERE b.id = NEW.bag AND b.election = NEW.election AND b.village = NEW.village;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seal_put_on BEFORE INSERT ON polling.seal_reading FOR EACH ROW EXECUTE FUNCTION polling.seal_put_on();

CREATE TABLE polling.seal_ruling (
  reading  bigint PRIMARY KEY REFERENCES polling.seal_reading,
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  ground   text NOT NULL CHECK (ground IN ('MISREAD', 'NOTED_WRONG', 'BROKEN_ON_THE_WAY', 'CHANGED_ON_RECORD')),
  by       text NOT NULL,
  ruled_at timestamptz NOT NULL
);
CREATE INDEX seal_ruling_election ON polling.seal_ruling (election);
CALL store.guard('polling.seal_ruling', 'village');
GRANT SELECT, INSERT ON polling.seal_ruling TO huanjie_app;

CREATE FUNCTION polling.seals_stay() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a reading of a seal and the decision on it stay as they are';
END $$;
CREATE TRIGGER seals_stay BEFORE UPDATE OR DELETE ON polling.seal_reading FOR EACH ROW EXECUTE FUNCTION polling.seals_stay();
CREATE TRIGGER seals_stay BEFORE UPDATE OR DELETE ON polling.seal_ruling FOR EACH ROW EXECUTE FUNCTION polling.seals_stay();

-- A decision covers the readings before it, and later ones of the same numbers: a broken seal stays broken. Where it was found that the
-- number had only been misread, the same number read again is a new stop.
CREATE FUNCTION polling.seal_decided(of_reading bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = polling, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM polling.seal_reading r
    JOIN polling.seal_reading d ON d.election = r.election AND coalesce(d.box, d.bag) = coalesce(r.box, r.bag)
    JOIN polling.seal_ruling g ON g.reading = d.seq
    WHERE r.seq = of_reading AND (d.seq >= r.seq OR (g.ground <> 'MISREAD'
      AND d.seal_found = r.seal_found AND d.slot_found IS NOT DISTINCT FROM r.slot_found)))
$$;
GRANT EXECUTE ON FUNCTION polling.seal_decided(bigint) TO huanjie_app;

CREATE FUNCTION polling.seal_ruling_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
DECLARE
  ruled polling.seal_reading;
BEGIN
  SELECT * INTO STRICT ruled FROM polling.seal_reading WHERE seq = NEW.reading AND election = NEW.election;
  IF NOT ruled.differs OR polling.seal_decided(ruled.seq) THEN
    RAISE EXCEPTION 'there is nothing to decide about this seal';
  END IF;
  IF NEW.ground = 'MISREAD' AND NOT EXISTS (SELECT FROM polling.seal_reading WHERE election = ruled.election
      AND coalesce(box, bag) = coalesce(ruled.box, ruled.bag) AND seq > ruled.seq AND NOT differs) THEN
    RAISE EXCEPTION 'no later reading shows that the number was misread';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seal_ruling_gate BEFORE INSERT ON polling.seal_ruling FOR EACH ROW EXECUTE FUNCTION polling.seal_ruling_gate();

-- what stood on the box itself goes to the readings
INSERT INTO polling.seal_reading (election, village, box, moment, seal, seal_found, slot_found, by, read_at)
  SELECT election, village, id, 'UNSEALING', seal, seal_found, slot_found, '-', now() FROM polling.box WHERE seal_found IS NOT NULL;
INSERT INTO polling.seal_ruling (reading, election, village, ground, by, ruled_at)
  SELECT r.seq, r.election, r.village, 'BROKEN_ON_THE_WAY', '-', now()
  FROM polling.seal_reading r JOIN polling.box b ON b.id = r.box WHERE r.differs AND b.ruling IS NOT NULL;
INSERT INTO polling.seal_reading (election, village, bag, moment, transfer, seal, seal_found, by, read_at)
  SELECT c.election, c.village, c.bag, 'HAND_OVER', c.step, '', c.found, t.receiver, t.received_at
  FROM polling.seal_check c JOIN polling.transfer t ON t.election = c.election AND t.step = c.step;
DROP TABLE polling.seal_check;

CREATE OR REPLACE FUNCTION polling.mixing_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF OLD.mixed_at IS NOT NULL THEN
    RAISE EXCEPTION 'ballots once mixed stay mixed';
  END IF;
  IF EXISTS (SELECT FROM polling.box b WHERE b.election = NEW.election
        AND NOT EXISTS (SELECT FROM polling.seal_reading WHERE box = b.id AND moment = 'UNSEALING'))
    OR EXISTS (SELECT FROM polling.seal_reading WHERE election = NEW.election AND box IS NOT NULL
        AND differs AND NOT polling.seal_decided(seq)) THEN
    RAISE EXCEPTION 'a box is not yet fit to be mixed';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE polling.box DROP COLUMN seal_found, DROP COLUMN slot_found, DROP COLUMN ruling;

-- a receipt is signed when the receiver has read every seal, and nothing undecided stands against one
CREATE OR REPLACE FUNCTION polling.keep_receipt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF OLD.receiver IS NOT NULL THEN
    RAISE EXCEPTION 'a receipt is not changed';
  END IF;
  IF NEW.receiver IS NOT NULL AND (
    EXISTS (SELECT FROM polling.bag b WHERE b.election = NEW.election AND NOT EXISTS (
      SELECT FROM polling.seal_reading WHERE bag = b.id AND transfer = NEW.step AND by = NEW.receiver))
    OR EXISTS (SELECT FROM polling.seal_reading WHERE election = NEW.election AND bag IS NOT NULL
      AND differs AND NOT polling.seal_decided(seq))) THEN
    RAISE EXCEPTION 'the seals of the bags are not all read, or one that differs is not decided on';
  END IF;
  RETURN NEW;
END $$;
