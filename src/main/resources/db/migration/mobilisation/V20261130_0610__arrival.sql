-- 到场合计: of the households that have one thing in common, in how many somebody drew. Kept as the poll closes, when rides, needs and marks are
-- still there; they go, and the sums name nobody. Never of fewer than 30 voters.
CREATE TABLE mobilisation.arrival (
  election   uuid NOT NULL,
  way        text NOT NULL CHECK (way IN ('RIDE', 'PROXY_WANTED', 'EVERY')),
  village    store.division_code NOT NULL CHECK (length(village) = 12),
  households int NOT NULL,
  voters     int NOT NULL CHECK (voters >= 30),
  drew       int NOT NULL CHECK (drew BETWEEN 0 AND households),
  by_proxy   int NOT NULL CHECK (by_proxy BETWEEN 0 AND drew),
  proxies    int NOT NULL CHECK (proxies BETWEEN by_proxy AND voters),
  PRIMARY KEY (election, way)
);
CREATE INDEX arrival_village ON mobilisation.arrival (village);
CALL store.guard('mobilisation.arrival', 'village');
GRANT SELECT, INSERT ON mobilisation.arrival TO huanjie_app;

-- Once, as the poll closes: a sum that is reckoned again with one household more tells of that household.
CREATE FUNCTION mobilisation.keep_arrival() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF (SELECT e.stage FROM election.election e WHERE e.id = NEW.election) IS DISTINCT FROM 'COUNTING' THEN
    RAISE EXCEPTION 'how households came is summed up as the poll closes';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.keep_arrival() FROM PUBLIC;
CREATE TRIGGER keep_arrival BEFORE INSERT ON mobilisation.arrival FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_arrival();
