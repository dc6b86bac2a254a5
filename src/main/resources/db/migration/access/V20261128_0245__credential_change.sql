-- 凭据变更: what a person changed of their own credentials, and up to where they have been told of that and of what their office did.
CREATE TABLE access.credential_change (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account  uuid NOT NULL REFERENCES access.account,
  division store.division_code NOT NULL,
  what     text NOT NULL CHECK (what IN ('PASSWORD', 'CODES', 'RECOVERY')),
  at       timestamptz NOT NULL,
  address  text NOT NULL
);
CREATE INDEX credential_change_account ON access.credential_change (account, seq);
CALL store.guard('access.credential_change', 'division');
GRANT SELECT, INSERT ON access.credential_change TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.credential_change
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

ALTER TABLE access.account ADD COLUMN told_handling bigint NOT NULL DEFAULT 0, ADD COLUMN told_change bigint NOT NULL DEFAULT 0;
GRANT SELECT (told_handling, told_change), UPDATE (told_handling, told_change) ON access.account TO huanjie_app;
UPDATE access.account SET told_handling = coalesce((SELECT max(seq) FROM access.handling), 0);
