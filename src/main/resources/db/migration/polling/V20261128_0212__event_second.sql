-- 收回选票(未投): a ballot that comes back over the desk is confirmed by a scrutineer; one spoiled before anyone had it is the desk's own.
ALTER TABLE polling.event ADD second text CHECK (second <> by);
ALTER TABLE polling.event ADD CONSTRAINT event_second CHECK (second IS NOT NULL OR kind = 'ISSUED' OR reason = 'AT_DESK') NOT VALID;
GRANT INSERT (second) ON polling.event TO huanjie_app;
