-- 权限: accounts by division, and the sessions that every node shares.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO huanjie_app;

CREATE TABLE access.account (
  id           uuid PRIMARY KEY,
  sign_in_name text NOT NULL UNIQUE,
  person_name  text NOT NULL,
  role         text NOT NULL,
  division     store.division_code NOT NULL,
  password     text NOT NULL,
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz
);
CALL store.guard('access.account', 'division');
GRANT SELECT, INSERT, UPDATE ON access.account TO huanjie_app;

-- Before sign-in nobody has a scope: this function shows one account by its exact name and nothing else.
CREATE FUNCTION access.credentials(wanted text)
RETURNS TABLE (id uuid, sign_in_name text, person_name text, role text, division text, password text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT id, sign_in_name, person_name, role, division, password
  FROM access.account WHERE sign_in_name = wanted AND closed_at IS NULL
$$;
REVOKE ALL ON FUNCTION access.credentials(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.credentials(text) TO huanjie_app;

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
