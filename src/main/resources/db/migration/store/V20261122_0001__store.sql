-- 库: the type of a division's code, and the guard that every table with village data stands behind.
CREATE SCHEMA store;
GRANT USAGE ON SCHEMA store TO huanjie_app;

-- Collation C: codes compare byte by byte, so that ranges are prefixes and use the index.
CREATE DOMAIN store.division_code AS text COLLATE "C" CHECK (VALUE ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$');

-- Row level security by range: a row is there for a transaction only if its code lies in the transaction's scope.
CREATE PROCEDURE store.guard(guarded regclass, code_column name)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format(
    'CREATE POLICY in_scope ON %1$s TO huanjie_app
       USING (%2$I >= current_setting(''huanjie.lo'', true) AND %2$I < current_setting(''huanjie.hi'', true))
       WITH CHECK (%2$I >= current_setting(''huanjie.lo'', true) AND %2$I < current_setting(''huanjie.hi'', true))',
    guarded, code_column);
END $$;
