-- 新近核验: when the person of a session last gave password and code; what cannot be undone asks for both again after a while.
ALTER TABLE access.session ADD COLUMN fresh timestamptz;
