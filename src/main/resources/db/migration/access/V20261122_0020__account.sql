-- 权限: accounts by division, and the sessions that every node shares.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO huanjie_app;

CREATE TABLE access.account (
  id              uuid PRIMARY KEY,
  sign_in_name    text NOT NULL UNIQUE CHECK (sign_in_name ~ '^[a-z][a-z0-9._-]{2,59}$'),
  person_name     text NOT NULL,
  role            text NOT NULL,
  division        store.division_code NOT NULL,
  password        text NOT NULL,                    -- Argon2id
  temporary_until timestamptz,                      -- set while the password is one that an office gave
  epoch           int NOT NULL DEFAULT 1,           -- raised by whatever ends the account's sessions
  totp            bytea,                            -- the secret of the one-time codes, sealed
  totp_since      timestamptz,                      -- when the person first proved to hold it
  totp_step       bigint NOT NULL DEFAULT 0,        -- the last time step whose code was spent
  demonstration   boolean NOT NULL DEFAULT false,   -- its password is shown on the sign-in page of a demonstration
  opened_at       timestamptz NOT NULL,
  closed_at       timestamptz
);
CREATE INDEX account_division ON access.account (division, role, sign_in_name);
CALL store.guard('access.account', 'division');
-- What an account is bound to (name, role, division) is never changed: another binding is another account.
-- The password's hash is read at sign-in alone, through the function below.
GRANT SELECT (id, sign_in_name, person_name, role, division, temporary_until, epoch, totp, totp_since, totp_step, demonstration,
    opened_at, closed_at), INSERT,
  UPDATE (person_name, password, temporary_until, epoch, totp, totp_since, totp_step, closed_at)
  ON access.account TO huanjie_app;

-- Single-use codes for a person who has lost the device with the one-time codes; kept as keyed hashes.
CREATE TABLE access.recovery_code (
  account  uuid NOT NULL REFERENCES access.account,
  division store.division_code NOT NULL,
  mark     bytea NOT NULL,
  PRIMARY KEY (account, mark)
);
CALL store.guard('access.recovery_code', 'division');
GRANT SELECT, INSERT, DELETE ON access.recovery_code TO huanjie_app;

-- Before sign-in nobody has a scope: this function shows one account by its exact name and nothing else.
CREATE FUNCTION access.credentials(wanted text)
RETURNS TABLE (id uuid, sign_in_name text, person_name text, role text, division text, password text,
  temporary_until timestamptz, epoch int, enrolled boolean, demonstration boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT id, sign_in_name, person_name, role, division, password, temporary_until, epoch, totp_since IS NOT NULL, demonstration
  FROM access.account WHERE sign_in_name = wanted AND closed_at IS NULL
$$;
REVOKE ALL ON FUNCTION access.credentials(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.credentials(text) TO huanjie_app;

-- Whether a sign-in name has ever been given, here or elsewhere: it stands in the ledger, so it is never given twice.
CREATE FUNCTION access.taken(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access.account WHERE sign_in_name = wanted)
$$;
REVOKE ALL ON FUNCTION access.taken(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.taken(text) TO huanjie_app;

-- Whether a session that began in this epoch of the account still stands; asked on every node, whatever it has cached.
CREATE FUNCTION access.stands(wanted uuid, seen int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access.account WHERE id = wanted AND epoch = seen AND closed_at IS NULL)
$$;
REVOKE ALL ON FUNCTION access.stands(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.stands(uuid, int) TO huanjie_app;

-- Whether the store has any account at all; while it has none, the first one is made by the setup code.
CREATE FUNCTION access.anyone() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access.account)
$$;
REVOKE ALL ON FUNCTION access.anyone() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.anyone() TO huanjie_app;

-- The accounts that a demonstration shows on its sign-in page.
CREATE FUNCTION access.demonstrations()
RETURNS TABLE (sign_in_name text, person_name text, role text, division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT sign_in_name, person_name, role, division
  FROM access.account WHERE demonstration AND closed_at IS NULL ORDER BY length(division), division, opened_at, sign_in_name
$$;
REVOKE ALL ON FUNCTION access.demonstrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.demonstrations() TO huanjie_app;

CREATE TABLE access.spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON access.spring_session (expiry_time);
CREATE INDEX spring_session_principal ON access.spring_session (principal_name);
CREATE TABLE access.spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES access.spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.spring_session, access.spring_session_attributes TO huanjie_app;
