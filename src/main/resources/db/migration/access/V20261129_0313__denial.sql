-- 拒绝记录: what an account was denied, by day and counted: however often somebody tries, it is a line, and an account has so many lines a day and
-- no more. Addresses stand as patterns: nothing that was typed is kept.
CREATE TABLE access.denial (
  day      date NOT NULL,
  account  uuid NOT NULL,
  by       text NOT NULL,
  role     text NOT NULL,
  division store.division_code NOT NULL,       -- the account's own
  method   text NOT NULL CHECK (length(method) <= 10),
  pattern  text NOT NULL CHECK (length(pattern) <= 200),
  why      text NOT NULL CHECK (why IN ('ROLE', 'DIVISION', 'TOKEN', 'ORIGIN', 'BODY')),
  times    bigint NOT NULL CHECK (times > 0),
  first_at timestamptz NOT NULL,
  last_at  timestamptz NOT NULL,
  PRIMARY KEY (account, day, method, pattern, why)
);
CREATE INDEX denial_division ON access.denial (division, last_at);
CALL store.guard('access.denial', 'division');
GRANT SELECT ON access.denial TO huanjie_app;

-- Adds so many denials of one kind to their line; what is older than ninety days goes.
CREATE FUNCTION access.note_denial(of_account uuid, of_name text, of_role text, of_division text, how text, address text, because text, many bigint,
  first timestamptz, last timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = access, pg_temp AS $$
DECLARE
  today date := (last AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(of_account::text, 3));
  IF (SELECT count(*) FROM access.denial WHERE account = of_account AND day = today) >= 200 THEN
    how := '*';
    address := '*';
  END IF;
  INSERT INTO access.denial (day, account, by, role, division, method, pattern, why, times, first_at, last_at)
    VALUES (today, of_account, of_name, of_role, of_division, how, address, because, many, first, last)
    ON CONFLICT (account, day, method, pattern, why) DO UPDATE
      SET times = denial.times + excluded.times, last_at = greatest(denial.last_at, excluded.last_at);
  DELETE FROM access.denial WHERE account = of_account AND day < today - 90;
END $$;
REVOKE ALL ON FUNCTION access.note_denial(uuid, text, text, text, text, text, text, bigint, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.note_denial(uuid, text, text, text, text, text, text, bigint, timestamptz, timestamptz) TO huanjie_app;
