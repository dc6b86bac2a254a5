-- 移交归档: ballots and papers go to the town's archive in sealed bags (R-AF-3, R-AF-4), from hand to hand without a gap.
CREATE TABLE polling.bag (
  id       uuid PRIMARY KEY,
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  seal     text NOT NULL CHECK (length(seal) BETWEEN 1 AND 40),
  UNIQUE (election, seal)
);
CALL store.guard('polling.bag', 'village');
GRANT SELECT, INSERT, DELETE ON polling.bag TO huanjie_app;

CREATE TABLE polling.bag_content (
  bag     uuid NOT NULL REFERENCES polling.bag ON DELETE CASCADE,
  village store.division_code NOT NULL,
  content text NOT NULL CHECK (content IN (
    'VALID_BALLOTS', 'VOID_BALLOTS', 'UNUSED_BALLOTS', 'SPOILED_BALLOTS', 'ROLL', 'TALLY_SHEETS', 'RESULT_REPORT')),
  pieces  int NOT NULL CHECK (pieces BETWEEN 0 AND 100000),
  PRIMARY KEY (bag, content)
);
CALL store.guard('polling.bag_content', 'village');
GRANT SELECT, INSERT ON polling.bag_content TO huanjie_app;

-- 交接: giver and receiver are two accounts; whoever gives is the one who received last. The key to the step before leaves no gap.
CREATE TABLE polling.transfer (
  election      uuid NOT NULL REFERENCES polling.poll,
  village       store.division_code NOT NULL,
  step          int NOT NULL CHECK (step > 0),
  before        int,
  giver         text NOT NULL,
  giver_name    text NOT NULL,
  place         text NOT NULL CHECK (length(place) BETWEEN 2 AND 80),
  given_at      timestamptz NOT NULL,
  remark        text CHECK (length(remark) BETWEEN 2 AND 400),
  receiver      text CHECK (receiver <> giver),
  receiver_name text,
  received_at   timestamptz,
  difference    text CHECK (length(difference) BETWEEN 2 AND 400),
  retention     text CHECK (retention IN ('PERMANENT', 'YEARS_30', 'YEARS_10')),
  PRIMARY KEY (election, step),
  UNIQUE (election, step, receiver),
  FOREIGN KEY (election, before, giver) REFERENCES polling.transfer (election, step, receiver),
  CHECK ((step = 1) = (before IS NULL)),
  CHECK (before = step - 1),
  CHECK ((receiver IS NULL) = (received_at IS NULL) AND (receiver IS NULL) = (receiver_name IS NULL)),
  CHECK (step > 1 OR (receiver IS NULL) = (retention IS NULL)),
  CHECK (step = 1 OR retention IS NULL)
);
CALL store.guard('polling.transfer', 'village');
GRANT SELECT, INSERT (election, village, step, before, giver, giver_name, place, given_at, remark),
  UPDATE (receiver, receiver_name, received_at, difference, retention) ON polling.transfer TO huanjie_app;

-- 验封: the seal that the receiver found on each bag; empty where it was broken.
CREATE TABLE polling.seal_check (
  election uuid NOT NULL,
  step     int NOT NULL,
  village  store.division_code NOT NULL,
  bag      uuid NOT NULL REFERENCES polling.bag,
  found    text NOT NULL CHECK (length(found) <= 40),
  PRIMARY KEY (election, step, bag),
  FOREIGN KEY (election, step) REFERENCES polling.transfer
);
CALL store.guard('polling.seal_check', 'village');
GRANT SELECT, INSERT ON polling.seal_check TO huanjie_app;

-- A receipt is signed once; bags are packed before they are given and not afterwards.
CREATE FUNCTION polling.keep_receipt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF OLD.receiver IS NOT NULL THEN
    RAISE EXCEPTION 'a receipt is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_receipt BEFORE UPDATE ON polling.transfer FOR EACH ROW EXECUTE FUNCTION polling.keep_receipt();

CREATE FUNCTION polling.keep_bag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM polling.transfer WHERE election = COALESCE(NEW.election, OLD.election)) THEN
    RAISE EXCEPTION 'bags are not changed once they are handed over';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER keep_bag BEFORE INSERT OR DELETE ON polling.bag FOR EACH ROW EXECUTE FUNCTION polling.keep_bag();

-- 归档的关口: an election is not archived before the town has signed for its bags, nor while they are on their way.
CREATE FUNCTION polling.archive_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM polling.transfer WHERE election = NEW.id)
    OR EXISTS (SELECT FROM polling.transfer WHERE election = NEW.id AND receiver IS NULL) THEN
    RAISE EXCEPTION 'the archive has not signed for the ballots';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER polling_archive_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED' AND NEW.body = 'VILLAGERS_COMMITTEE')
  EXECUTE FUNCTION polling.archive_gate();
