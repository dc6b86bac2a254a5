-- 存证: one row an act, in the order of entry; nothing is ever changed or removed.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO huanjie_app;

CREATE TABLE ledger.entry (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  kind    text NOT NULL,
  village store.division_code NOT NULL,
  by      text NOT NULL,
  facts   jsonb NOT NULL
);
CREATE INDEX entry_village ON ledger.entry (village, seq);

CALL store.guard('ledger.entry', 'village');
GRANT SELECT, INSERT ON ledger.entry TO huanjie_app;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger entries are never changed or removed';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
