-- A number that an office wrote down from its person's own paper is written to without a code; codes go only where one was proved.
ALTER TABLE messaging.contact ADD COLUMN vouched_by text;
COMMENT ON COLUMN messaging.contact.vouched_by IS 'kept: account act for accountability by R-PD-5 until contacts as plain';
COMMENT ON COLUMN messaging.contact.person IS 'kept: account+voter reference for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.contact.sealed IS 'kept: account+voter contact for messages by R-PD-1 until contacts as sealed';
COMMENT ON COLUMN messaging.contact.mark IS 'kept: account+voter contact for messages by R-PD-1 until contacts as mark';
COMMENT ON COLUMN messaging.contact.mask IS 'kept: account+voter contact for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.opt_out.person IS 'kept: account+voter reference for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.opt_out.purpose IS 'kept: account+voter words for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.message.person IS 'kept: account+voter reference for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.person_name IS 'kept: account+voter name for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.address IS 'kept: account+voter contact for messages by R-PD-1 until messages as sealed';
COMMENT ON COLUMN messaging.message.mark IS 'kept: account+voter contact for messages by R-PD-1 until messages as mark';
COMMENT ON COLUMN messaging.message.mask IS 'kept: account+voter contact for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.words IS 'kept: account+voter text for messages by R-PD-1 until messages as sealed';

-- 县的静默时段: a county's own hours in the place of the operator's; the latest holds.
CREATE TABLE messaging.quiet_hours (
  seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county store.division_code NOT NULL CHECK (length(county) = 6),
  from_time time NOT NULL,
  until_time time NOT NULL,
  by     text NOT NULL,
  at     timestamptz NOT NULL
);
CREATE INDEX quiet_hours_latest ON messaging.quiet_hours (county, seq DESC);
ALTER TABLE messaging.quiet_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON messaging.quiet_hours FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON messaging.quiet_hours FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON messaging.quiet_hours TO huanjie_app;
CALL store.shut_to_organs('messaging.quiet_hours');
COMMENT ON COLUMN messaging.quiet_hours.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
