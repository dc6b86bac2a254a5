-- 交付临时密码: that the temporary password of a handling was given to its person, how, and by whom: printed as a sealed slip, or on the
-- screen in the person's presence. Once for each handling; another needs another reset.
CREATE TABLE access.secret (
  handling  bigint PRIMARY KEY REFERENCES access.handling,
  account   uuid NOT NULL REFERENCES access.account,
  division  store.division_code NOT NULL,
  way       text NOT NULL CHECK (way IN ('SLIP', 'PRESENT', 'BEFORE')),
  at        timestamptz NOT NULL,
  by        text NOT NULL
);
CREATE INDEX secret_account ON access.secret (account);
CALL store.guard('access.secret', 'division');
GRANT SELECT, INSERT ON access.secret TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.secret
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
-- those of earlier handlings were shown on the office's screen
INSERT INTO access.secret (handling, account, division, way, at, by)
SELECT seq, account, division, 'BEFORE', at, by FROM access.handling;

DROP FUNCTION access.handlings(text);
CREATE FUNCTION access.handlings(wanted text)
RETURNS TABLE (seq bigint, kind text, at timestamptz, by text, by_division text, second text, second_division text, way text, given timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT h.seq, h.kind, h.at, h.by, h.by_division, h.second, h.second_division, s.way, s.at
  FROM access.handling h JOIN access.account a ON a.id = h.account LEFT JOIN access.secret s ON s.handling = h.seq
  WHERE a.sign_in_name = wanted ORDER BY h.seq DESC
$$;
REVOKE ALL ON FUNCTION access.handlings(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.handlings(text) TO huanjie_app;

-- Whether an office above the counties answers for this one: then no county opens or resets its own office's accounts.
CREATE FUNCTION access.office_above(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access.account
    WHERE role = 'PROVINCE_OFFICE' AND closed_at IS NULL AND starts_with(wanted, division) AND division <> wanted)
$$;
REVOKE ALL ON FUNCTION access.office_above(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.office_above(text) TO huanjie_app;

-- 账号提名: whom a village asks its town to open an account for; the town opens or declines it.
CREATE TABLE access.proposal (
  id           uuid PRIMARY KEY,
  village      store.division_code NOT NULL CHECK (length(village) = 12),
  role         text NOT NULL,
  person_name  text NOT NULL CHECK (person_name <> ''),
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL,
  settled_by   text,
  settled_at   timestamptz,
  account      uuid REFERENCES access.account        -- the one that was opened for it; none where it was declined or taken back
);
CREATE INDEX proposal_open ON access.proposal (village, proposed_at) WHERE settled_at IS NULL;
CALL store.guard('access.proposal', 'village');
GRANT SELECT, INSERT, UPDATE (settled_by, settled_at, account) ON access.proposal TO huanjie_app;
