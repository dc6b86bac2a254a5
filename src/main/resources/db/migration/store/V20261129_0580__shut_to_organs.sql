-- 部门账号: an organ's account reads and writes nothing of a division but what a table opens to it by a condition of its own. Every table behind
-- a scope is shut, those to come by the guard itself: what an organ needs is given to it by functions and by tables that say so.
CREATE PROCEDURE store.shut_to_organs(guarded regclass, open_if text DEFAULT 'false')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP POLICY IF EXISTS shut_to_organs ON %s', guarded);
  EXECUTE format(
    'CREATE POLICY shut_to_organs ON %s AS RESTRICTIVE TO huanjie_app
       USING (current_setting(''huanjie.role'', true) IS DISTINCT FROM ''ORGAN'' OR (%s))', guarded, open_if);
END $$;

-- replaces V20261122_0001
CREATE OR REPLACE PROCEDURE store.guard(guarded regclass, code_column name)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format(
    'CREATE POLICY in_scope ON %1$s TO huanjie_app
       USING (%2$I >= current_setting(''huanjie.lo'', true) AND %2$I < current_setting(''huanjie.hi'', true))
       WITH CHECK (%2$I >= current_setting(''huanjie.lo'', true) AND %2$I < current_setting(''huanjie.hi'', true))',
    guarded, code_column);
  CALL store.shut_to_organs(guarded);
END $$;

DO $$
DECLARE
  guarded regclass;
BEGIN
  FOR guarded IN SELECT c.oid::regclass FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity LOOP
    CALL store.shut_to_organs(guarded);
  END LOOP;
END $$;
