-- 链: each division's entries are a chain. An entry's hash covers all its fields and the hash of the entry before it, so that none can be
-- changed, taken out or put in between without every later hash being another. docs/decisions/0012-a-chain-for-each-village.md

-- 链上的位置: which number an entry has in its division's chain, and its hash.
CREATE TABLE ledger.link (
  division store.division_code NOT NULL,
  number   bigint NOT NULL CHECK (number > 0),
  entry    bigint NOT NULL UNIQUE REFERENCES ledger.entry,
  hash     bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (division, number)
);
CALL store.guard('ledger.link', 'division');
GRANT SELECT ON ledger.link TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.link
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- 链头: the last link of each chain; whoever appends holds it until the transaction ends.
CREATE TABLE ledger.head (
  division store.division_code PRIMARY KEY,
  number   bigint NOT NULL,
  hash     bytea NOT NULL CHECK (octet_length(hash) = 32),
  at       timestamptz NOT NULL
) WITH (fillfactor = 50);
CALL store.guard('ledger.head', 'division');
GRANT SELECT ON ledger.head TO huanjie_app;

-- 推演库: a store made for a play (a demonstration, a rehearsal, a test) runs on a clock that is set, and its people act without having
-- signed in. It is marked when it is made, by the owner, and never afterwards; in every other store neither is believed.
CREATE TABLE ledger.played (played boolean PRIMARY KEY CHECK (played));
GRANT SELECT ON ledger.played TO huanjie_app;
INSERT INTO ledger.played SELECT true WHERE current_setting('huanjie.played', true) = 'on';

-- What an entry's hash is taken of: eight lines, UTF-8. The program computes the same from the fields (LedgerCheck).
CREATE FUNCTION ledger.hash(before bytea, number bigint, entered ledger.entry) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(convert_to(concat_ws(E'\n',
    encode(before, 'hex'),
    entered.village,
    number::text,
    entered.seq::text,
    to_char(entered.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entered.kind,
    entered.by,
    entered.facts::text), 'UTF8'))
$$;

-- 入链: puts one entry at the end of its division's chain. Who comes second to a chain waits for the first to commit.
CREATE FUNCTION ledger.append(entered ledger.entry) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  last head;
BEGIN
  LOOP
    UPDATE head h SET number = h.number + 1, hash = ledger.hash(h.hash, h.number + 1, entered), at = entered.at
    WHERE h.division = entered.village RETURNING * INTO last;
    EXIT WHEN FOUND;
    INSERT INTO head VALUES (entered.village, 0, decode(repeat('00', 32), 'hex'), entered.at) ON CONFLICT DO NOTHING;
  END LOOP;
  INSERT INTO link VALUES (entered.village, last.number, entered.seq, last.hash);
END $$;
REVOKE ALL ON FUNCTION ledger.append(ledger.entry) FROM PUBLIC;

-- At the transaction's end all its entries go into their chains at once, villages before their towns before the county, whoever entered
-- them in what order: two transactions wait for each other's chains one way round only, and no longer than a commit takes.
CREATE FUNCTION ledger.seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  due entry;
BEGIN
  IF EXISTS (SELECT FROM link WHERE entry = NEW.seq) THEN
    RETURN NULL;
  END IF;
  FOR due IN
    SELECT * FROM entry e WHERE e.seq = NEW.seq OR (e.seq > NEW.seq AND e.xmin = pg_current_xact_id()::xid)
    ORDER BY e.village DESC, e.seq
  LOOP
    PERFORM ledger.append(due);
  END LOOP;
  RETURN NULL;
END $$;

-- What was entered before there were chains is chained as it stands.
DO $$
DECLARE
  due ledger.entry;
BEGIN
  FOR due IN SELECT * FROM ledger.entry ORDER BY seq LOOP
    PERFORM ledger.append(due);
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER sealed AFTER INSERT ON ledger.entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger.seal();

-- Whether the present transaction may touch this division.
CREATE FUNCTION ledger.in_scope(division text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    division COLLATE "C" >= current_setting('huanjie.lo', true) AND division COLLATE "C" < current_setting('huanjie.hi', true), false)
$$;

-- Number and time are the database's; the author is the account that the transaction is bound to, and where none is (the clock, the
-- command line, the public) the sign before the name says so.
CREATE FUNCTION ledger.put(act text, division text, facts jsonb, author text, played_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  account text := nullif(current_setting('huanjie.account', true), '');
  play boolean := EXISTS (SELECT FROM played);
BEGIN
  IF act ~ '[[:cntrl:]]' OR author ~ '[[:cntrl:]]' OR account ~ '[[:cntrl:]]' THEN
    RAISE EXCEPTION 'neither kind nor author of an act has more than one line';
  END IF;
  INSERT INTO entry (at, kind, village, by, facts) VALUES (
    CASE WHEN play THEN played_at ELSE clock_timestamp() END,
    act,
    division,
    coalesce(account, CASE WHEN play THEN author ELSE '~' || author END),
    facts);
END $$;
REVOKE ALL ON FUNCTION ledger.put(text, text, jsonb, text, timestamptz) FROM PUBLIC;

-- 登记: the one way to enter an act. What is played is played at a time; elsewhere that is not looked at.
CREATE FUNCTION ledger.enter(act text, division text, facts jsonb, author text, played_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  IF NOT ledger.in_scope(division) THEN
    RAISE EXCEPTION 'no act is entered for % from here', division USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF starts_with(act, 'ledger.') THEN
    RAISE EXCEPTION 'what the ledger says of itself is not entered by others';
  END IF;
  PERFORM ledger.put(act, division, facts, author, played_at);
END $$;
REVOKE ALL ON FUNCTION ledger.enter(text, text, jsonb, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, jsonb, text, timestamptz) TO huanjie_app;
REVOKE INSERT ON ledger.entry FROM huanjie_app;

-- 抄存: the head of a village's chain, with all that this transaction has entered there, is entered in the chains of its town and county:
-- whoever keeps a head of theirs keeps all villages' below them.
CREATE FUNCTION ledger.lodge(division text, author text, played_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  own jsonb;
BEGIN
  IF NOT ledger.in_scope(division) OR length(division) <> 12 THEN
    RAISE EXCEPTION 'no head of % is lodged from here', division USING ERRCODE = 'insufficient_privilege';
  END IF;
  SET CONSTRAINTS ledger.sealed IMMEDIATE;
  SET CONSTRAINTS ledger.sealed DEFERRED;
  SELECT jsonb_build_object('village', h.division, 'number', h.number, 'hash', encode(h.hash, 'hex')) INTO STRICT own
  FROM head h WHERE h.division = lodge.division;
  PERFORM ledger.put('ledger.head-lodged', left(division, 9), own, author, played_at);
  PERFORM ledger.put('ledger.head-lodged', left(division, 6), own, author, played_at);
END $$;
REVOKE ALL ON FUNCTION ledger.lodge(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.lodge(text, text, timestamptz) TO huanjie_app;
