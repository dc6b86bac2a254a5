-- 改期: the vote is put off by the town's document where the day that was published cannot be kept (R-PL-2). What was done before stands.
CREATE TABLE election.postponement (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election   uuid NOT NULL REFERENCES election.election,
  village    store.division_code NOT NULL,
  day_before date NOT NULL,
  day        date NOT NULL CHECK (day > day_before),
  ground     text NOT NULL CHECK (ground IN ('ROLL_LATE', 'LIST_LATE', 'DISASTER', 'DEATH', 'DISORDER', 'UNPREPARED')),
  document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 80),
  decided_on date NOT NULL,
  at         timestamptz NOT NULL,
  by         text NOT NULL
);
CREATE INDEX postponement_election ON election.postponement (election, seq);
CALL store.guard('election.postponement', 'village');
GRANT SELECT ON election.postponement TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.postponement
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
COMMENT ON COLUMN election.postponement.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- replaces V20261122_0040: a started election's day moves to a later one by the one function that takes down why; its seats never change
CREATE OR REPLACE FUNCTION election.refuse_fixing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seats = NEW.seats AND NEW.day > OLD.day AND store.by_owner(TG_RELID) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'seats and day of a started election are never changed';
END $$;

-- The only writer of a postponement. It runs as the owner, so it checks scope and role itself.
CREATE FUNCTION election.postpone(
  wanted uuid, later date, why text, by_document text, decided date, postponed_at timestamptz, postponed_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  put_off election.election;
BEGIN
  SELECT * INTO put_off FROM election.election e
  WHERE e.id = wanted
    AND e.village >= current_setting('huanjie.lo', true) AND e.village < current_setting('huanjie.hi', true)
  FOR UPDATE;
  IF NOT FOUND OR NOT store.is_at_work('{TOWN_COMMITTEE}') THEN
    RAISE EXCEPTION 'election % is not put off here', wanted;
  END IF;
  IF put_off.sequence > 1 OR put_off.stage = 'PREPARING' OR election.has_entered(wanted, '{POLLING,MEETING}') THEN
    RAISE EXCEPTION 'election % is not put off at this stage', wanted;
  END IF;
  INSERT INTO election.postponement (election, village, day_before, day, ground, document, decided_on, at, by)
  VALUES (wanted, put_off.village, put_off.day, later, why, by_document, decided, postponed_at, postponed_by);
  UPDATE election.election SET day = later WHERE id = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.postpone(uuid, date, text, text, date, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.postpone(uuid, date, text, text, date, timestamptz, text) TO huanjie_app;
