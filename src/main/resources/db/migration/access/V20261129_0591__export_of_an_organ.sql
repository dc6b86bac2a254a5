-- 批量携出: an organ sees and takes what it asked for itself, and nothing of the others'.
CALL store.shut_to_organs('access.export', 'asked_by = current_setting(''huanjie.account'', true)');
