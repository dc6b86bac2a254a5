-- replaces V20261128_0242: two who sign in from one address at the same instant are both let in. The later of them may have read the clock
-- first, and then the other's attempt lies a little after its own: who need not wait at all does not wait until that moment either.
CREATE OR REPLACE FUNCTION access.begin_attempt(wanted text, place text, is_known boolean, from_address text, now timestamptz,
  OUT number bigint, OUT until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
DECLARE
  none constant interval := interval '0';
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
  until := own_last + nullif(access.delay(own), none);
  IF NOT is_known THEN
    IF own > 0 THEN
      SELECT count(*) INTO others FROM access.attempt
        WHERE key = wanted AND source <> place AND NOT known AND outcome IN ('BEGUN', 'FAILED')
          AND at > now - interval '1 hour' AND at <= soon;
      until := own_last + nullif(access.delay(own + others / 20), none);
    END IF;
    SELECT count(*), max(at) INTO around, around_last FROM access.attempt
      WHERE address = from_address AND NOT known AND outcome IN ('BEGUN', 'FAILED')
        AND at > now - interval '15 minutes' AND at <= soon;
    until := greatest(until, around_last + nullif(access.delay_of_address(around), none));
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
