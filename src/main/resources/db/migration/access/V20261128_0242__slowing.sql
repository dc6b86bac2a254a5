-- Failures slow down and never lock: whoever fails waits longer and longer, by the name and by where it is tried from, so that no stranger
-- can keep another out. Where from is the device, if one has signed in with this name on it before, else the address.
ALTER TABLE access.attempt
  ADD COLUMN source text NOT NULL DEFAULT '',
  ADD COLUMN known boolean NOT NULL DEFAULT false,    -- the device has signed in with this name before
  DROP CONSTRAINT attempt_outcome_check,
  ADD CONSTRAINT attempt_outcome_check CHECK (outcome IN ('BEGUN', 'PASSED', 'FAILED', 'LOCKED', 'SLOWED', 'RESET'));
CREATE INDEX attempt_source ON access.attempt (key, source, at);

DROP FUNCTION access.begin_attempt(text, text, timestamptz, int, int);
DROP FUNCTION access.end_attempt(bigint, boolean, uuid, text, timestamptz, int, int);
DROP FUNCTION access.unlock(text, uuid, text, timestamptz);
DROP FUNCTION access.locked_until(text, timestamptz);
DROP FUNCTION access.failures(text, timestamptz);
DROP FUNCTION access.failures_from(text, timestamptz);
DROP TABLE access.lock;

-- How long after its last failure one waits that has failed so often: four are free, then a quarter of a minute that doubles up to a quarter of an hour.
CREATE FUNCTION access.delay(failures bigint) RETURNS interval
LANGUAGE sql IMMUTABLE SET search_path = access, pg_temp AS $$
  SELECT CASE WHEN failures < 5 THEN interval '0' ELSE least(15 * 2 ^ least(failures - 5, 10), 900) * interval '1 second' END
$$;

-- What an address that has failed at many names waits: twenty are free, then one second that doubles, never more than half a minute.
CREATE FUNCTION access.delay_of_address(failures bigint) RETURNS interval
LANGUAGE sql IMMUTABLE SET search_path = access, pg_temp AS $$
  SELECT CASE WHEN failures < 20 THEN interval '0' ELSE least(2 ^ least(failures - 20, 10), 30) * interval '1 second' END
$$;
REVOKE ALL ON FUNCTION access.delay(bigint), access.delay_of_address(bigint) FROM PUBLIC;

-- Begins an attempt and gives its number; or records that it came too soon and says until when. An attempt that has begun counts as a failure
-- until it ends, so that many at the same instant get no more tries than one after another. Where a name is guessed at from many places, each
-- place waits longer after its own failure; the first try from a place is always free, so that the person's own is. What a clock that has
-- since been put back wrote lies in the future, and keeps nobody waiting for it.
CREATE FUNCTION access.begin_attempt(wanted text, place text, is_known boolean, from_address text, now timestamptz,
  OUT number bigint, OUT until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
DECLARE
  since timestamptz;
  soon timestamptz := now + interval '1 minute';  -- whoever asked at the same moment may have read the clock a little later
  own bigint;
  own_last timestamptz;
  others bigint;
  around bigint;
  around_last timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(wanted, 1));
  PERFORM pg_advisory_xact_lock(hashtextextended(from_address, 2));
  SELECT greatest(now - interval '1 hour',
      max(at) FILTER (WHERE outcome = 'RESET'), max(at) FILTER (WHERE outcome = 'PASSED' AND source = place))
    INTO since FROM access.attempt WHERE key = wanted AND at > now - interval '1 hour' AND at <= now;
  since := coalesce(since, now - interval '1 hour');
  SELECT count(*), max(at) INTO own, own_last FROM access.attempt
    WHERE key = wanted AND source = place AND outcome IN ('BEGUN', 'FAILED') AND at > since AND at <= soon;
  until := own_last + access.delay(own);
  IF NOT is_known THEN
    IF own > 0 THEN
      SELECT count(*) INTO others FROM access.attempt
        WHERE key = wanted AND source <> place AND NOT known AND outcome IN ('BEGUN', 'FAILED')
          AND at > now - interval '1 hour' AND at <= soon;
      until := own_last + access.delay(own + others / 20);
    END IF;
    SELECT count(*), max(at) INTO around, around_last FROM access.attempt
      WHERE address = from_address AND NOT known AND outcome IN ('BEGUN', 'FAILED')
        AND at > now - interval '15 minutes' AND at <= soon;
    until := greatest(until, around_last + access.delay_of_address(around));
  END IF;
  IF until <= now THEN
    until := NULL;
  END IF;
  INSERT INTO access.attempt (at, key, address, source, known, outcome)
    VALUES (now, wanted, from_address, place, is_known, CASE WHEN until IS NULL THEN 'BEGUN' ELSE 'SLOWED' END) RETURNING id INTO number;
  IF until IS NOT NULL THEN
    number := NULL;
  END IF;
END $$;
REVOKE ALL ON FUNCTION access.begin_attempt(text, text, boolean, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.begin_attempt(text, text, boolean, text, timestamptz) TO huanjie_app;

-- Ends an attempt. What is older than thirty days goes.
CREATE FUNCTION access.end_attempt(number bigint, passed boolean, of_account uuid, of_division text, now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
BEGIN
  UPDATE access.attempt SET outcome = CASE WHEN passed THEN 'PASSED' ELSE 'FAILED' END, account = of_account, division = of_division
    WHERE id = number AND outcome = 'BEGUN';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'attempt % is not under way', number;
  END IF;
  IF passed THEN
    DELETE FROM access.attempt WHERE at < now - interval '30 days';
  END IF;
END $$;
REVOKE ALL ON FUNCTION access.end_attempt(bigint, boolean, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.end_attempt(bigint, boolean, uuid, text, timestamptz) TO huanjie_app;

-- An office that resets an account lets it try again at once; what failed before stays on record.
CREATE FUNCTION access.try_again(wanted text, of_account uuid, of_division text, now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = access, pg_temp AS $$
  INSERT INTO access.attempt (at, key, address, outcome, account, division) VALUES (now, wanted, '', 'RESET', of_account, of_division)
$$;
REVOKE ALL ON FUNCTION access.try_again(text, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.try_again(text, uuid, text, timestamptz) TO huanjie_app;
