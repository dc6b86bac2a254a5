-- 日历订阅: a secret link to the calendar of a village or a person. Only the hash of its token is kept.
CREATE TABLE election.feed (
  id         uuid PRIMARY KEY,
  division   store.division_code NOT NULL,
  account    uuid,                          -- null: the village's own calendar
  epoch      int,                           -- of the account when the link was made; what ends its sessions ends the link
  language   text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  hash       bytea NOT NULL UNIQUE,
  opened_at  timestamptz NOT NULL,
  opened_by  text NOT NULL,
  revoked_at timestamptz,
  CHECK ((account IS NULL) = (epoch IS NULL)),
  CHECK (account IS NOT NULL OR length(division) = 12)
);
CREATE INDEX feed_account ON election.feed (account);
CREATE INDEX feed_division ON election.feed (division);
CALL store.guard('election.feed', 'division');
GRANT SELECT (id, division, account, epoch, language, opened_at, opened_by, revoked_at), INSERT, UPDATE (revoked_at)
  ON election.feed TO huanjie_app;

-- Whoever asks for a calendar has no scope yet: this shows one link by its token's hash and nothing else.
CREATE FUNCTION election.feed_behind(wanted bytea)
RETURNS TABLE (division text, account uuid, epoch int, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT division, account, epoch, language FROM election.feed WHERE hash = wanted AND revoked_at IS NULL
$$;
REVOKE ALL ON FUNCTION election.feed_behind(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.feed_behind(bytea) TO huanjie_app;
