-- 部门账号本人: who sits for an organ signs in and keeps their own password, codes and keys, and sees no other account of the county.
CALL store.shut_to_organs('access.account', 'sign_in_name = current_setting(''huanjie.account'', true)');

DO $$
DECLARE
  of_account regclass;
BEGIN
  FOREACH of_account IN ARRAY ARRAY['access.attempt', 'access.recovery_code', 'access.code_list', 'access.credential_change', 'access.passkey',
                                    'access.passkey_challenge', 'access.secret', 'access.handling']::regclass[] LOOP
    CALL store.shut_to_organs(of_account, 'account IN (SELECT a.id FROM access.account a)');  -- of which it sees its own
  END LOOP;
END $$;
CALL store.shut_to_organs('access.listed_code', 'list IN (SELECT l.id FROM access.code_list l)');
-- what the county asks of every account: second factors, how long a session lasts
CALL store.shut_to_organs('access.setting', 'true');

-- that an organ looked is recorded, and read by who audits it
DROP POLICY shut_to_organs ON access.look;
CREATE POLICY shut_to_organs ON access.look AS RESTRICTIVE FOR SELECT TO huanjie_app
  USING (current_setting('huanjie.role', true) IS DISTINCT FROM 'ORGAN');
