-- 消息: templates of a county, where people are reached, the outbox with every message's way, and who refused what.
CREATE SCHEMA messaging;
GRANT USAGE ON SCHEMA messaging TO huanjie_app;

-- The last line of a template holds; what was sent by an earlier one stays told.
CREATE TABLE messaging.template (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id       uuid NOT NULL,
  county   store.division_code NOT NULL CHECK (length(county) = 6),
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  purpose  text NOT NULL CHECK (purpose IN ('DUTY', 'DISCIPLINE', 'NOTICE', 'MOBILISATION')),
  chinese  text NOT NULL,
  english  text NOT NULL,
  retired  boolean NOT NULL DEFAULT false,
  by       text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX template_latest ON messaging.template (county, id, seq DESC);
ALTER TABLE messaging.template ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON messaging.template FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON messaging.template FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON messaging.template TO huanjie_app;
CALL store.shut_to_organs('messaging.template');

-- 联系方式: a person's telephone or mailbox, sealed; shown without its middle. Nothing is sent to it before its person has read a code there.
CREATE TABLE messaging.contact (
  person     uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('PHONE', 'MAIL')),
  division   store.division_code NOT NULL,
  owner      text NOT NULL,                   -- which module's person it is: its purpose ends when that module knows the person no more
  sealed     bytea NOT NULL,
  mark       bytea NOT NULL,                  -- keyed: a report of a number that is given up finds it by this
  mask       text NOT NULL,
  entered_at timestamptz NOT NULL,
  code_mark  bytea,
  code_until timestamptz,
  code_tries smallint NOT NULL DEFAULT 0,
  verified_at timestamptz,
  bounced_at  timestamptz,
  PRIMARY KEY (person, kind)
);
CREATE INDEX contact_division ON messaging.contact (division, kind);
CALL store.guard('messaging.contact', 'division');
GRANT SELECT, INSERT, DELETE, UPDATE (code_mark, code_until, code_tries, verified_at) ON messaging.contact TO huanjie_app;

-- 退订: what a person will not have; only purposes that may be refused are asked here.
CREATE TABLE messaging.opt_out (
  person   uuid NOT NULL,
  purpose  text NOT NULL CHECK (purpose IN ('DISCIPLINE', 'MOBILISATION')),
  division store.division_code NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (person, purpose)
);
CREATE INDEX opt_out_division ON messaging.opt_out (division);
CALL store.guard('messaging.opt_out', 'division');
GRANT SELECT, INSERT, DELETE ON messaging.opt_out TO huanjie_app;

-- 群发: one sending to classes of people in a division, what it was reckoned to cost, and whether it was stopped.
CREATE TABLE messaging.mailing (
  id         uuid PRIMARY KEY,
  division   store.division_code NOT NULL,
  classes    text[] NOT NULL,
  template   bigint REFERENCES messaging.template,
  purpose    text NOT NULL,
  matter     text NOT NULL,
  turn       text NOT NULL,
  people     int NOT NULL,
  segments   int NOT NULL,
  fen        int NOT NULL,
  by         text NOT NULL,
  at         timestamptz NOT NULL,
  stopped_by text,
  stopped_at timestamptz
);
CREATE INDEX mailing_division ON messaging.mailing (division, at DESC);
CALL store.guard('messaging.mailing', 'division');
GRANT SELECT, INSERT, UPDATE (stopped_by, stopped_at) ON messaging.mailing TO huanjie_app;

-- 消息: the outbox. A person has one message of a turn about a matter, and there are three turns: the first and two reminders.
CREATE TABLE messaging.message (
  id          uuid PRIMARY KEY,               -- also the key by which a gateway knows that it has it already
  mailing     uuid REFERENCES messaging.mailing,
  division    store.division_code NOT NULL,
  person      uuid NOT NULL,
  person_name text NOT NULL,
  purpose     text NOT NULL CHECK (purpose IN ('CODE', 'DUTY', 'DISCIPLINE', 'NOTICE', 'MOBILISATION')),
  matter      text NOT NULL,
  turn        text NOT NULL CHECK (turn IN ('FIRST', 'REMINDER', 'LAST_REMINDER')),
  route       text NOT NULL CHECK (route IN ('SMS', 'MAIL', 'FILE', 'PRINT')),
  address     bytea,                          -- sealed; none on paper, and none when its purpose is over
  mark        bytea,
  mask        text NOT NULL,
  words       bytea,                          -- the text, sealed; none when its purpose is over
  segments    smallint NOT NULL,
  fen         int NOT NULL,                   -- as it was reckoned
  charged     int,                            -- as the gateway says, in fen
  state       text NOT NULL DEFAULT 'QUEUED',
  tries       smallint NOT NULL DEFAULT 0,
  written_at  timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,           -- when something has to be done about it
  handed_at   timestamptz,
  settled_at  timestamptz,
  fault       text,                           -- what a gateway said that was not yes
  until       date NOT NULL                   -- how long words and number are kept
);
CREATE UNIQUE INDEX message_once ON messaging.message (person, matter, turn);
CREATE INDEX message_due ON messaging.message (due_at) WHERE state IN ('QUEUED', 'HANDED', 'ACCEPTED');
CREATE INDEX message_urgent ON messaging.message (due_at) WHERE state IN ('QUEUED', 'HANDED') AND purpose = 'CODE';
CREATE INDEX message_division ON messaging.message (division, written_at DESC);
CREATE INDEX message_mailing ON messaging.message (mailing);
CREATE INDEX message_until ON messaging.message (until) WHERE words IS NOT NULL;
CALL store.guard('messaging.message', 'division');
GRANT SELECT, INSERT, UPDATE (state, tries, due_at, handed_at, settled_at, charged, fault) ON messaging.message TO huanjie_app;

-- Whoever sits for an organ has a telephone too, and sees what is their own.
CALL store.shut_to_organs('messaging.contact', 'person IN (SELECT a.id FROM access.account a)');
CALL store.shut_to_organs('messaging.opt_out', 'person IN (SELECT a.id FROM access.account a)');
CALL store.shut_to_organs('messaging.message', 'person IN (SELECT a.id FROM access.account a)');

-- 消息状态: from the least that is known of a message to the most, as MessageState has them.
CREATE FUNCTION messaging.known(state text) RETURNS int LANGUAGE sql IMMUTABLE SET search_path = pg_temp AS $$
  SELECT array_position(ARRAY['QUEUED', 'HANDED', 'ACCEPTED', 'EXPIRED', 'FAILED', 'BOUNCED', 'STOPPED', 'DELIVERED'], state)
$$;
ALTER TABLE messaging.message ADD CONSTRAINT state_known CHECK (messaging.known(state) IS NOT NULL);

-- Whatever comes late, twice or out of order: what is known of a message never becomes less, and nothing handed over is stopped.
CREATE FUNCTION messaging.keep_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF messaging.known(NEW.state) < messaging.known(OLD.state) THEN
    RAISE EXCEPTION 'a message that is % does not become %', OLD.state, NEW.state;
  END IF;
  IF NEW.state = 'STOPPED' AND OLD.state NOT IN ('QUEUED', 'STOPPED') THEN
    RAISE EXCEPTION 'a message that was handed over cannot be stopped';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_known BEFORE UPDATE ON messaging.message FOR EACH ROW EXECUTE FUNCTION messaging.keep_known();

CREATE TRIGGER keep_settled BEFORE UPDATE ON messaging.mailing
  FOR EACH ROW WHEN (OLD.stopped_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- What the clock works off: the counties (or a province's own) in which a message waits at this moment, or anything has to go.
CREATE FUNCTION messaging.due_counties(at timestamptz) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = messaging, pg_temp AS $$
  SELECT DISTINCT substr(division, 1, 6) FROM message WHERE state IN ('QUEUED', 'HANDED', 'ACCEPTED') AND due_at <= at AND route <> 'PRINT'
$$;
CREATE FUNCTION messaging.kept_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = messaging, pg_temp AS $$
  SELECT DISTINCT substr(division, 1, 6) FROM message WHERE words IS NOT NULL
  UNION SELECT DISTINCT substr(division, 1, 6) FROM contact
$$;
REVOKE ALL ON FUNCTION messaging.due_counties(timestamptz), messaging.kept_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.due_counties(timestamptz), messaging.kept_counties() TO huanjie_app;

-- 网关回执: what a gateway says of one message, found by its key and without a scope. It answers whether there is such a message. A number that
-- is given up is marked where it is kept, if it is still the same.
CREATE FUNCTION messaging.report(wanted uuid, said text, heard timestamptz, cost int, why text, refuses boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = messaging, pg_temp AS $$
DECLARE
  m message;
BEGIN
  IF said NOT IN ('ACCEPTED', 'FAILED', 'BOUNCED', 'DELIVERED', 'EXPIRED') THEN
    RAISE EXCEPTION 'a gateway does not say %', said;
  END IF;
  SELECT * INTO m FROM message WHERE id = wanted AND route IN ('SMS', 'FILE') FOR UPDATE;
  -- what was never handed over has not arrived, whatever anybody says
  IF NOT FOUND OR m.state IN ('QUEUED', 'STOPPED') THEN
    RETURN FOUND;
  END IF;
  IF known(said) > known(m.state) THEN
    UPDATE message SET state = said, fault = coalesce(why, fault),
      settled_at = CASE WHEN known(said) > known('ACCEPTED') THEN heard ELSE settled_at END
    WHERE id = wanted;
  END IF;
  UPDATE message SET charged = coalesce(charged, cost) WHERE id = wanted AND cost IS NOT NULL;
  IF said = 'BOUNCED' AND m.state <> 'DELIVERED' THEN
    UPDATE contact SET bounced_at = coalesce(bounced_at, heard) WHERE person = m.person AND kind = 'PHONE' AND mark = m.mark;
  END IF;
  IF refuses AND m.purpose IN ('DISCIPLINE', 'MOBILISATION') THEN
    INSERT INTO opt_out (person, purpose, division, at) VALUES (m.person, m.purpose, m.division, heard) ON CONFLICT DO NOTHING;
  END IF;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION messaging.report(uuid, text, timestamptz, int, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.report(uuid, text, timestamptz, int, text, boolean) TO huanjie_app;

-- What the program itself learns when it hands a message over, the same way: a mailbox that does not exist.
CREATE FUNCTION messaging.bounce(wanted uuid, heard timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = messaging, pg_temp AS $$
  UPDATE contact c SET bounced_at = coalesce(c.bounced_at, heard) FROM message m
  WHERE m.id = wanted AND store.in_scope(m.division) AND c.person = m.person AND c.mark = m.mark
$$;
REVOKE ALL ON FUNCTION messaging.bounce(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.bounce(uuid, timestamptz) TO huanjie_app;

-- Words, numbers and names go with their purpose; that something was sent, how it ended and what it cost is left.
CREATE FUNCTION messaging.forget(today date) RETURNS TABLE (division text, gone bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = messaging, pg_temp AS $$
  WITH gone AS (
    UPDATE message SET words = NULL, address = NULL, mark = NULL, mask = '', person_name = '', person = id,
      state = CASE WHEN known(state) < known('EXPIRED') THEN 'EXPIRED' ELSE state END
    WHERE words IS NOT NULL AND until < today AND store.in_scope(message.division)
    RETURNING substr(message.division, 1, 6) AS county)
  SELECT g.county, count(*) FROM gone g GROUP BY 1
$$;
REVOKE ALL ON FUNCTION messaging.forget(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.forget(date) TO huanjie_app;
