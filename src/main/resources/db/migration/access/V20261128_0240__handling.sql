-- 经手: each time that an account's secret passed through the hands of an office: when it was opened, reset or handed over, by whom, and
-- who confirmed it where two must. Acts of two ask it, whether one of the two could hold both accounts.
CREATE TABLE access.handling (
  seq             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account         uuid NOT NULL REFERENCES access.account,
  division        store.division_code NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('OPENED', 'RESET', 'HANDED_OVER')),
  at              timestamptz NOT NULL,
  by              text NOT NULL,
  by_division     store.division_code,              -- where whoever did it stood then
  second          text CHECK (second <> by),        -- who confirmed it
  second_division store.division_code
);
CREATE INDEX handling_account ON access.handling (account, seq);
CALL store.guard('access.handling', 'division');
GRANT SELECT, INSERT ON access.handling TO huanjie_app;

CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed or removed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.handling
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

-- What the ledger tells of the accounts that are there. Everybody knows the password of a demonstration's: nobody holds those by opening.
INSERT INTO access.handling (account, division, kind, at, by, by_division)
SELECT a.id, a.division,
  CASE e.kind WHEN 'access.account-opened' THEN 'OPENED' WHEN 'access.account-reset' THEN 'RESET' ELSE 'HANDED_OVER' END,
  e.at, e.by, b.division
FROM ledger.entry e
JOIN access.account a ON a.sign_in_name = e.facts ->> 'signInName'
LEFT JOIN access.account b ON b.sign_in_name = e.by
WHERE e.kind IN ('access.account-opened', 'access.account-reset', 'access.account-handed-over') AND NOT a.demonstration
ORDER BY e.seq;

-- Two who act together may be bound to divisions of which neither covers the other: by an account's exact name this shows through whose
-- hands it went, and whose name it bears.
CREATE FUNCTION access.handlings(wanted text)
RETURNS TABLE (kind text, at timestamptz, by text, by_division text, second text, second_division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT h.kind, h.at, h.by, h.by_division, h.second, h.second_division
  FROM access.handling h JOIN access.account a ON a.id = h.account WHERE a.sign_in_name = wanted ORDER BY h.seq DESC
$$;
CREATE FUNCTION access.bearer(wanted text) RETURNS TABLE (person_name text, division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = access, pg_temp AS $$
  SELECT person_name, division FROM access.account WHERE sign_in_name = wanted
$$;
REVOKE ALL ON FUNCTION access.handlings(text), access.bearer(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.handlings(text), access.bearer(text) TO huanjie_app;

-- 账号设置: numbers that a county sets for its accounts and those below it; the last line of a name holds.
CREATE TABLE access.setting (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  division store.division_code NOT NULL CHECK (length(division) = 6),
  name     text NOT NULL,
  value    int NOT NULL CHECK (value > 0),
  set_by   text NOT NULL,
  set_at   timestamptz NOT NULL
);
CREATE INDEX setting_division ON access.setting (division, name, seq DESC);
ALTER TABLE access.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON access.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON access.setting FOR INSERT TO huanjie_app
  WITH CHECK (division >= current_setting('huanjie.lo', true) AND division < current_setting('huanjie.hi', true));
GRANT SELECT, INSERT ON access.setting TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.setting
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
