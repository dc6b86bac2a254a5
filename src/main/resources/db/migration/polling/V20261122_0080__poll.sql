-- 投票: what is handed out, at which desk, to whom; never what was marked. No ballot has a number, and no column here leads to a sheet.
CREATE SCHEMA polling;
GRANT USAGE ON SCHEMA polling TO huanjie_app;

-- The poll of one election: ballots received from the printer, when the desks were open, what came out of the boxes.
CREATE TABLE polling.poll (
  election  uuid PRIMARY KEY,
  village   store.division_code NOT NULL,
  received  int NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND 100000),
  opened_at timestamptz,
  closed_at timestamptz,
  recovered int CHECK (recovered >= 0),
  CHECK (closed_at IS NULL OR opened_at IS NOT NULL)
);
CREATE INDEX poll_village ON polling.poll (village);
CALL store.guard('polling.poll', 'village');
GRANT SELECT, INSERT, UPDATE (received, opened_at, closed_at, recovered) ON polling.poll TO huanjie_app;

-- 发票台: a desk with the ballots that it was given and its account of them. A desk cannot hand out more than it holds.
CREATE TABLE polling.desk (
  id       uuid PRIMARY KEY,
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  given    int NOT NULL CHECK (given >= 0),
  issued   int NOT NULL DEFAULT 0 CHECK (issued >= 0),
  spoiled  int NOT NULL DEFAULT 0 CHECK (spoiled >= 0),
  open     boolean NOT NULL DEFAULT false,
  UNIQUE (election, name),
  CHECK (issued + spoiled <= given)
) WITH (fillfactor = 50);
CREATE INDEX desk_village ON polling.desk (village);
CALL store.guard('polling.desk', 'village');
GRANT SELECT, INSERT, UPDATE (given, issued, spoiled, open), DELETE ON polling.desk TO huanjie_app;

-- 工作人员: who is on duty in which part (R-PL-5); the list is published.
CREATE TABLE polling.staff (
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  role     text NOT NULL CHECK (role IN ('CHIEF_SCRUTINEER', 'SCRUTINEER', 'CALLER', 'TELLER', 'ISSUER', 'WRITER', 'RECORDER')),
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  PRIMARY KEY (election, role, name)
);
CALL store.guard('polling.staff', 'village');
GRANT SELECT, INSERT, DELETE ON polling.staff TO huanjie_app;

-- 委托投票: who away delegates in writing to whom (R-PX-1); the names are published. One delegation a principal, by the key.
CREATE TABLE polling.proxy (
  election     uuid NOT NULL REFERENCES polling.poll,
  village      store.division_code NOT NULL,
  principal    uuid NOT NULL,
  agent        uuid NOT NULL CHECK (agent <> principal),
  kinship      text NOT NULL CHECK (kinship IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD')),
  delegated_on date NOT NULL,
  PRIMARY KEY (election, principal)
);
CREATE INDEX proxy_agent ON polling.proxy (election, agent);
CALL store.guard('polling.proxy', 'village');
GRANT SELECT, INSERT, DELETE ON polling.proxy TO huanjie_app;

-- 选民票册: the roll as it stands when the poll opens, one entry a voter, marked when a ballot is handed out for it. The key and the
-- mark's condition are what makes a second ballot impossible. Desk and minute are erased when the result is declared.
CREATE TABLE polling.elector (
  election uuid NOT NULL REFERENCES polling.poll,
  voter    uuid NOT NULL,
  village  store.division_code NOT NULL,
  agent    uuid,
  marked   boolean NOT NULL DEFAULT false,
  by_proxy boolean NOT NULL DEFAULT false,
  desk     uuid,
  minute   timestamptz CHECK (minute = date_trunc('minute', minute)),
  PRIMARY KEY (election, voter),
  CHECK (marked OR (desk IS NULL AND minute IS NULL AND NOT by_proxy))
) WITH (fillfactor = 50);
CREATE INDEX elector_agent ON polling.elector (election, agent) WHERE agent IS NOT NULL;
CALL store.guard('polling.elector', 'village');
GRANT SELECT, INSERT, UPDATE (marked, by_proxy, desk, minute) ON polling.elector TO huanjie_app;

-- 发票台记录: what a desk did with one ballot; a mistaken issue is undone by an entry. It names no voter.
CREATE TABLE polling.event (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election uuid NOT NULL,
  village  store.division_code NOT NULL,
  desk     uuid NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('ISSUED', 'RETURNED', 'SPOILED')),
  reason   text CHECK ((reason IS NULL) = (kind = 'ISSUED')),
  minute   timestamptz CHECK (minute = date_trunc('minute', minute)),
  by       text NOT NULL
);
CREATE INDEX event_election ON polling.event (election);
CALL store.guard('polling.event', 'village');
GRANT SELECT, INSERT (election, village, desk, kind, reason, minute, by) ON polling.event TO huanjie_app;

-- 分时参选: ballots handed out by the hour, kept when the minutes go.
CREATE TABLE polling.hour (
  election uuid NOT NULL REFERENCES polling.poll,
  village  store.division_code NOT NULL,
  hour     timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour)),
  issued   int NOT NULL,
  PRIMARY KEY (election, hour)
);
CALL store.guard('polling.hour', 'village');
GRANT SELECT, INSERT ON polling.hour TO huanjie_app;

-- 发票时间的清除: with the declaration of the result, in its own transaction and by whatever way it comes, the minutes and desks go.
-- Who drew a ballot stays, as on the paper roll; when and where does not.
CREATE FUNCTION polling.erase_minutes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  UPDATE polling.elector SET desk = NULL, minute = NULL WHERE election = NEW.id AND marked;
  UPDATE polling.event SET minute = NULL WHERE election = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER polling_minutes_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'DECLARED' AND OLD.stage <> 'DECLARED') EXECUTE FUNCTION polling.erase_minutes();

-- 投票的关口: whoever asks the database to open the count of a poll that still hands out ballots is refused, by any route.
CREATE FUNCTION polling.poll_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF NEW.stage = 'POLLING' AND NOT EXISTS (SELECT FROM polling.poll WHERE election = NEW.id AND opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the poll is not opened';
  END IF;
  IF NEW.stage = 'COUNTING' AND NOT EXISTS (SELECT FROM polling.poll WHERE election = NEW.id AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the poll is not closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER polling_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage IN ('POLLING', 'COUNTING')) EXECUTE FUNCTION polling.poll_gate();
