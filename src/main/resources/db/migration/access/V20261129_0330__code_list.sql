-- 口令单: a printed list of numbered one-time codes, asked in their order, as the second factor of those who work in a hall without a
-- telephone. Kept as keyed hashes; a code is gone when it is spent.
CREATE TABLE access.code_list (
  id       uuid PRIMARY KEY,
  account  uuid NOT NULL REFERENCES access.account,
  division store.division_code NOT NULL,
  made_at  timestamptz NOT NULL,
  made_by  text NOT NULL,
  since    timestamptz                             -- from when it is asked; none until its person has shown that it is on paper
);
CREATE UNIQUE INDEX code_list_in_use ON access.code_list (account) WHERE since IS NOT NULL;
CREATE UNIQUE INDEX code_list_waiting ON access.code_list (account) WHERE since IS NULL;
CALL store.guard('access.code_list', 'division');
GRANT SELECT, INSERT, DELETE, UPDATE (since) ON access.code_list TO huanjie_app;

CREATE TABLE access.listed_code (
  list     uuid NOT NULL REFERENCES access.code_list ON DELETE CASCADE,
  division store.division_code NOT NULL,
  number   int NOT NULL CHECK (number > 0),
  mark     bytea NOT NULL,
  PRIMARY KEY (list, number)
);
CALL store.guard('access.listed_code', 'division');
GRANT SELECT, INSERT, DELETE ON access.listed_code TO huanjie_app;

-- a list is taken up on the way into a session, and its making is told
ALTER TABLE access.session DROP CONSTRAINT session_step_check,
  ADD CONSTRAINT session_step_check CHECK (step IN ('ENROL', 'CODE', 'LIST', 'NEW_PASSWORD'));
ALTER TABLE access.credential_change DROP CONSTRAINT credential_change_what_check,
  ADD CONSTRAINT credential_change_what_check CHECK (what IN ('PASSWORD', 'CODES', 'RECOVERY', 'LIST', 'SLIP'));
-- a setting that is a yes or no
ALTER TABLE access.setting DROP CONSTRAINT setting_value_check, ADD CONSTRAINT setting_value_check CHECK (value >= 0);
