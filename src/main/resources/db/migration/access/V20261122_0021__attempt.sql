-- 登录尝试: every attempt to sign in, and the locks that follow repeated failures. Names appear as keyed hashes, since a mistyped
-- name is often a password. An unknown name is counted and locked exactly as a known one.
CREATE TABLE access.attempt (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  key      text NOT NULL,
  address  text NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('BEGUN', 'PASSED', 'FAILED', 'LOCKED', 'RESET')),
  account  uuid,
  division store.division_code
);
CREATE INDEX attempt_key ON access.attempt (key, at);
CREATE INDEX attempt_address ON access.attempt (address, at);
CREATE INDEX attempt_account ON access.attempt (account, at);
CREATE INDEX attempt_at ON access.attempt (at);
-- Readable by the office of the account's division; written by the functions below alone.
CALL store.guard('access.attempt', 'division');
GRANT SELECT ON access.attempt TO huanjie_app;

CREATE TABLE access.lock (
  key   text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (key, since)
);

-- Failures that count against a key now: those of the last quarter of an hour, since the last success or reset. An attempt that has begun
-- counts as one until it ends, so that many at the same instant get no more tries than one after another.
CREATE FUNCTION access.failures(wanted text, now timestamptz) RETURNS bigint
LANGUAGE sql STABLE SET search_path = access, pg_temp AS $$
  SELECT count(*) FROM access.attempt
  WHERE key = wanted AND outcome IN ('BEGUN', 'FAILED') AND at > now - interval '15 minutes'
    AND at > coalesce((SELECT max(at) FROM access.attempt WHERE key = wanted AND outcome IN ('PASSED', 'RESET')), '-infinity')
$$;

-- By address: a success does not wipe its failures, or whoever has an account could guess at others for ever.
CREATE FUNCTION access.failures_from(wanted text, now timestamptz) RETURNS bigint
LANGUAGE sql STABLE SET search_path = access, pg_temp AS $$
  SELECT count(*) FROM access.attempt
  WHERE address = wanted AND outcome IN ('BEGUN', 'FAILED') AND at > now - interval '15 minutes'
$$;

REVOKE ALL ON FUNCTION access.failures(text, timestamptz), access.failures_from(text, timestamptz) FROM PUBLIC;

-- Begins an attempt and gives its number, or records that it was refused and gives none.
CREATE FUNCTION access.begin_attempt(wanted text, source text, now timestamptz, limit_key int, limit_address int)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
DECLARE
  locked boolean;
  number bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(wanted, 1));
  PERFORM pg_advisory_xact_lock(hashtextextended(source, 2));
  locked := EXISTS (SELECT FROM access.lock l WHERE l.key IN (wanted, 'address:' || source) AND l.until > now)
    OR access.failures(wanted, now) >= limit_key
    OR access.failures_from(source, now) >= limit_address;
  INSERT INTO access.attempt (at, key, address, outcome)
    VALUES (now, wanted, source, CASE WHEN locked THEN 'LOCKED' ELSE 'BEGUN' END) RETURNING id INTO number;
  RETURN CASE WHEN locked THEN NULL ELSE number END;
END $$;
REVOKE ALL ON FUNCTION access.begin_attempt(text, text, timestamptz, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.begin_attempt(text, text, timestamptz, int, int) TO huanjie_app;

-- Ends an attempt; a failure too many locks its key or its address for a quarter of an hour. Says whether it did. What is older
-- than thirty days goes.
CREATE FUNCTION access.end_attempt(number bigint, passed boolean, of_account uuid, of_division text, now timestamptz,
  limit_key int, limit_address int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
DECLARE
  ended access.attempt;
  locked boolean := false;
BEGIN
  UPDATE access.attempt SET outcome = CASE WHEN passed THEN 'PASSED' ELSE 'FAILED' END, account = of_account, division = of_division
    WHERE id = number AND outcome = 'BEGUN' RETURNING * INTO ended;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'attempt % is not under way', number;
  END IF;
  IF passed THEN
    DELETE FROM access.attempt WHERE at < now - interval '30 days';
    DELETE FROM access.lock WHERE until < now - interval '30 days';
  ELSE
    IF access.failures(ended.key, now) >= limit_key THEN
      INSERT INTO access.lock VALUES (ended.key, now, now + interval '15 minutes') ON CONFLICT DO NOTHING;
      locked := true;
    END IF;
    IF access.failures_from(ended.address, now) >= limit_address THEN
      INSERT INTO access.lock VALUES ('address:' || ended.address, now, now + interval '15 minutes') ON CONFLICT DO NOTHING;
      locked := true;
    END IF;
  END IF;
  RETURN locked;
END $$;
REVOKE ALL ON FUNCTION access.end_attempt(bigint, boolean, uuid, text, timestamptz, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.end_attempt(bigint, boolean, uuid, text, timestamptz, int, int) TO huanjie_app;

-- An office that resets an account lets it try again at once; what failed before stays on record.
CREATE FUNCTION access.unlock(wanted text, of_account uuid, of_division text, now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = access, pg_temp AS $$
  UPDATE access.lock SET until = now WHERE key = wanted AND until > now;
  INSERT INTO access.attempt (at, key, address, outcome, account, division) VALUES (now, wanted, '', 'RESET', of_account, of_division);
$$;
REVOKE ALL ON FUNCTION access.unlock(text, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.unlock(text, uuid, text, timestamptz) TO huanjie_app;

-- Until when a key is locked, if it is.
CREATE FUNCTION access.locked_until(wanted text, now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT max(until) FROM access.lock WHERE key = wanted AND until > now
$$;
REVOKE ALL ON FUNCTION access.locked_until(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.locked_until(text, timestamptz) TO huanjie_app;
