-- Up to which attempt a person has been told of those that failed at their account: at each sign-in they learn of the ones since the last.
ALTER TABLE access.account ADD COLUMN told_attempt bigint NOT NULL DEFAULT 0;
GRANT SELECT (told_attempt), UPDATE (told_attempt) ON access.account TO huanjie_app;
UPDATE access.account SET told_attempt = coalesce((SELECT max(id) FROM access.attempt), 0);
