-- 会话: who is signed in, or on the way there, in columns of our own; nothing is kept that only a program of one version can read. The
-- secret that the browser holds is not here: only its digest.
CREATE TABLE access.session (
  mark          bytea PRIMARY KEY,                 -- SHA-256 of the browser's secret
  since         timestamptz NOT NULL,
  seen          timestamptz NOT NULL,
  idle          interval NOT NULL,                 -- how long it stands unused
  account       uuid NOT NULL,
  sign_in_name  text NOT NULL,
  person_name   text NOT NULL,
  role          text NOT NULL,
  division      store.division_code NOT NULL,
  epoch         int NOT NULL,
  step          text CHECK (step IN ('ENROL', 'CODE', 'NEW_PASSWORD')),    -- what is still asked; none where signed in
  temporary     boolean NOT NULL DEFAULT false,
  demonstration boolean NOT NULL DEFAULT false,
  address       text NOT NULL DEFAULT '',
  browser       text NOT NULL DEFAULT ''
);
COMMENT ON TABLE access.session IS 'momentary: a restored backup signs nobody in';
CREATE INDEX session_account ON access.session (account);
CREATE INDEX session_seen ON access.session (seen);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session TO huanjie_app;

-- Whether a session still stands: its account is open, its sessions have not been ended since, and it is not older than its county lets one be.
CREATE FUNCTION access.session_stands(wanted uuid, of_epoch int, since timestamptz, now timestamptz, longest_hours int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access.account a
    WHERE a.id = wanted AND a.epoch = of_epoch AND a.closed_at IS NULL
      AND since > now - coalesce((SELECT s.value FROM access.setting s
            WHERE s.division = left(a.division, 6) AND s.name = 'SESSION_HOURS' ORDER BY s.seq DESC LIMIT 1), longest_hours) * interval '1 hour')
$$;
REVOKE ALL ON FUNCTION access.session_stands(uuid, int, timestamptz, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.session_stands(uuid, int, timestamptz, timestamptz, int) TO huanjie_app;
DROP FUNCTION access.stands(uuid, int);
DROP TABLE access.spring_session_attributes;
DROP TABLE access.spring_session;
