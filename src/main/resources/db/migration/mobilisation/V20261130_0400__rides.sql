-- 接送设置: a county's numbers; the latest holds, without a value it is unset again.
CREATE TABLE mobilisation.ride_setting (
  seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county store.division_code NOT NULL CHECK (length(county) = 6),
  name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  value  int CHECK (value >= 0),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX ride_setting_latest ON mobilisation.ride_setting (county, name, seq DESC);
ALTER TABLE mobilisation.ride_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON mobilisation.ride_setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON mobilisation.ride_setting FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CALL store.shut_to_organs('mobilisation.ride_setting');
GRANT SELECT, INSERT ON mobilisation.ride_setting TO huanjie_app;

-- 地标: what people of the village know where it is, in metres from the hall. A map of places, of nobody's home.
CREATE TABLE mobilisation.landmark (
  id      uuid PRIMARY KEY,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  kind    text NOT NULL CHECK (kind IN ('HALL', 'GROUP', 'BRIDGE', 'ROAD', 'SCHOOL', 'CLINIC', 'SHOP', 'OTHER')),
  name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  east    int NOT NULL CHECK (east BETWEEN -20000 AND 20000),
  north   int NOT NULL CHECK (north BETWEEN -20000 AND 20000),
  UNIQUE (village, name)
);
CALL store.guard('mobilisation.landmark', 'village');
GRANT SELECT, INSERT, DELETE ON mobilisation.landmark TO huanjie_app;

-- 接送车: a driver's own car on the poll's day.
CREATE TABLE mobilisation.car (
  id                uuid PRIMARY KEY,
  village           store.division_code NOT NULL CHECK (length(village) = 12),
  election          uuid NOT NULL,
  volunteer         uuid NOT NULL, -- who drives
  seats             int NOT NULL CHECK (seats BETWEEN 1 AND 8),
  wheelchair_places int NOT NULL CHECK (wheelchair_places BETWEEN 0 AND 2),
  drives_from       time NOT NULL,
  drives_until      time NOT NULL CHECK (drives_until > drives_from),
  insured_until     date NOT NULL,
  insurance_seen_by text NOT NULL,
  failed_at         timestamptz,
  entered_by        text NOT NULL,
  entered_at        timestamptz NOT NULL
);
CREATE INDEX car_election ON mobilisation.car (election);
CREATE INDEX car_village ON mobilisation.car (village);
CREATE UNIQUE INDEX car_once ON mobilisation.car (election, volunteer) WHERE failed_at IS NULL;
CALL store.guard('mobilisation.car', 'village');
GRANT SELECT, INSERT, UPDATE (failed_at) ON mobilisation.car TO huanjie_app;
CREATE TRIGGER volunteer_serves BEFORE INSERT ON mobilisation.car FOR EACH ROW EXECUTE FUNCTION mobilisation.volunteer_serves();

-- 乘车申请: who is to be fetched and how far that has come. What it says of help and of a wheelchair is said with consent and goes 30 days after
-- the vote; it says nothing of the vote itself.
CREATE TABLE mobilisation.ride (
  id             uuid PRIMARY KEY,
  village        store.division_code NOT NULL CHECK (length(village) = 12),
  election       uuid NOT NULL,
  voter          uuid NOT NULL,
  people         int NOT NULL CHECK (people BETWEEN 1 AND 4),
  wheelchair     boolean NOT NULL,
  east           int NOT NULL CHECK (east BETWEEN -20000 AND 20000),
  north          int NOT NULL CHECK (north BETWEEN -20000 AND 20000),
  walk_minutes   int NOT NULL CHECK (walk_minutes BETWEEN 0 AND 120),
  walking_limit  int NOT NULL CHECK (walking_limit BETWEEN 0 AND 120),
  earliest       time NOT NULL,
  latest         time NOT NULL CHECK (latest > earliest),
  inside_minutes int NOT NULL CHECK (inside_minutes BETWEEN 5 AND 180),
  back           boolean NOT NULL,
  asked_through  text NOT NULL CHECK (asked_through IN ('OFFICE', 'PHONE', 'VOLUNTEER')),
  consented      boolean NOT NULL CHECK (consented),
  asked_by       text NOT NULL,
  asked_at       timestamptz NOT NULL,
  withdrawn_at   timestamptz,
  pinned_car     uuid REFERENCES mobilisation.car,
  pinned_at      time,
  told_car       uuid REFERENCES mobilisation.car,
  told_at        time,
  out_car        uuid REFERENCES mobilisation.car,
  fetched_at     timestamptz,
  brought_at     timestamptz,
  back_car       uuid REFERENCES mobilisation.car,
  taken_at       timestamptz,
  home_at        timestamptz
);
CREATE UNIQUE INDEX ride_once ON mobilisation.ride (election, voter) WHERE withdrawn_at IS NULL;
CREATE INDEX ride_village ON mobilisation.ride (village);
CALL store.guard('mobilisation.ride', 'village');
GRANT SELECT, INSERT, UPDATE (withdrawn_at, pinned_car, pinned_at, told_car, told_at, out_car, fetched_at, brought_at, back_car, taken_at, home_at)
  ON mobilisation.ride TO huanjie_app;

-- What has happened has happened: no later word takes it back.
CREATE FUNCTION mobilisation.keep_driven() RETURNS trigger
LANGUAGE plpgsql SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF OLD.fetched_at IS NOT NULL AND NEW.fetched_at IS DISTINCT FROM OLD.fetched_at
    OR OLD.brought_at IS NOT NULL AND NEW.brought_at IS DISTINCT FROM OLD.brought_at
    OR OLD.taken_at IS NOT NULL AND NEW.taken_at IS DISTINCT FROM OLD.taken_at
    OR OLD.home_at IS NOT NULL AND NEW.home_at IS DISTINCT FROM OLD.home_at
    OR OLD.fetched_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
    RAISE EXCEPTION 'a ride that has begun is driven to its end';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.keep_driven() FROM PUBLIC;
CREATE TRIGGER keep_driven BEFORE UPDATE ON mobilisation.ride FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_driven();

-- 接送方案: each as it was made; the latest holds.
CREATE TABLE mobilisation.ride_plan (
  id       uuid PRIMARY KEY,
  seq      bigint GENERATED ALWAYS AS IDENTITY,
  village  store.division_code NOT NULL CHECK (length(village) = 12),
  election uuid NOT NULL,
  cause    text NOT NULL CHECK (cause IN ('EVENING', 'ASKED', 'CALL', 'CAR_FAILED', 'LONGER')),
  made_by  text NOT NULL,
  made_at  timestamptz NOT NULL
);
CREATE INDEX ride_plan_latest ON mobilisation.ride_plan (election, seq DESC);
CREATE INDEX ride_plan_village ON mobilisation.ride_plan (village);
CALL store.guard('mobilisation.ride_plan', 'village');
GRANT SELECT, INSERT (id, village, election, cause, made_by, made_at) ON mobilisation.ride_plan TO huanjie_app;

-- 停靠: of a plan, one car's stops in their order.
CREATE TABLE mobilisation.ride_stop (
  plan    uuid NOT NULL REFERENCES mobilisation.ride_plan ON DELETE CASCADE,
  car     uuid NOT NULL REFERENCES mobilisation.car,
  place   int NOT NULL,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  ride    uuid NOT NULL REFERENCES mobilisation.ride,
  kind    text NOT NULL CHECK (kind IN ('FETCH', 'BRING', 'TAKE', 'HOME')),
  at      int NOT NULL, -- second of the day
  waited  int NOT NULL,
  late    boolean NOT NULL,
  aboard  int NOT NULL,
  PRIMARY KEY (plan, car, place)
);
CREATE INDEX ride_stop_village ON mobilisation.ride_stop (village);
CALL store.guard('mobilisation.ride_stop', 'village');
GRANT SELECT, INSERT ON mobilisation.ride_stop TO huanjie_app;

-- 未安排: of a plan, for whom it has no ride, and why.
CREATE TABLE mobilisation.ride_unserved (
  plan    uuid NOT NULL REFERENCES mobilisation.ride_plan ON DELETE CASCADE,
  ride    uuid NOT NULL REFERENCES mobilisation.ride,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  why     text NOT NULL CHECK (why IN ('NO_WHEELCHAIR_PLACE', 'PARTY_TOO_LARGE', 'NO_CAR_THEN', 'TOO_SHORT', 'PIN', 'FULL')),
  PRIMARY KEY (plan, ride)
);
CREATE INDEX ride_unserved_village ON mobilisation.ride_unserved (village);
CALL store.guard('mobilisation.ride_unserved', 'village');
GRANT SELECT, INSERT ON mobilisation.ride_unserved TO huanjie_app;

-- What has gone with the archive is not begun anew.
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.landmark FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.car FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.ride FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.ride_plan FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.ride_stop FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.ride_unserved FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();

-- 清除: 30 days after the vote goes who rode, where they live and what help they need; and who drove. A round asked for meanwhile is its own.
CREATE FUNCTION mobilisation.forget_rides(of_county text, voted_before date) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
DECLARE
  over uuid[];
  gone int;
BEGIN
  over := ARRAY(SELECT e.id FROM election.election e
    WHERE substr(e.village, 1, 6) = of_county AND store.in_scope(e.village) AND e.day < voted_before
      AND EXISTS (SELECT FROM car c WHERE c.election = e.id UNION ALL SELECT FROM ride r WHERE r.election = e.id));
  DELETE FROM ride_plan WHERE election = ANY (over);
  DELETE FROM ride WHERE election = ANY (over);
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM car WHERE election = ANY (over);
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION mobilisation.forget_rides(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mobilisation.forget_rides(text, date) TO huanjie_app;

-- Which counties have rides to look after, for the clock, which has no scope of its own.
CREATE FUNCTION mobilisation.ride_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM (SELECT village FROM ride UNION ALL SELECT village FROM car) one
$$;
REVOKE ALL ON FUNCTION mobilisation.ride_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mobilisation.ride_counties() TO huanjie_app;

-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN mobilisation.ride_setting.set_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN mobilisation.car.volunteer IS 'kept: volunteer reference for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.seats IS 'kept: volunteer particulars for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.wheelchair_places IS 'kept: volunteer particulars for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.drives_from IS 'kept: volunteer duty for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.drives_until IS 'kept: volunteer duty for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.insured_until IS 'kept: volunteer particulars for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.failed_at IS 'kept: volunteer duty for mobilisation by R-VS-1 until rides as plain';
COMMENT ON COLUMN mobilisation.car.insurance_seen_by IS 'kept: account act for accountability by R-PD-5 until rides as plain';
COMMENT ON COLUMN mobilisation.car.entered_by IS 'kept: account act for accountability by R-PD-5 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.voter IS 'kept: voter reference for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.people IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.wheelchair IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.east IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.north IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.walk_minutes IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.walking_limit IS 'kept: voter particulars for mobilisation by R-PD-1 until rides as plain';
COMMENT ON COLUMN mobilisation.ride.asked_by IS 'kept: account act for accountability by R-PD-5 until rides as plain';
COMMENT ON COLUMN mobilisation.ride_plan.made_by IS 'kept: account act for accountability by R-PD-5 until rides as plain';
