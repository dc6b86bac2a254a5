-- A number that somebody types finds where it is kept, by its mark.
CREATE INDEX contact_mark ON messaging.contact (mark);

-- The telephone of a person under review lies here beside those of accounts, until the papers of the review go.
COMMENT ON COLUMN messaging.contact.person IS 'kept: account+candidate reference for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.contact.sealed IS 'kept: account+candidate contact for messages by R-PD-1 until contacts as sealed';
COMMENT ON COLUMN messaging.contact.mark IS 'kept: account+candidate contact for messages by R-PD-1 until contacts as mark';
COMMENT ON COLUMN messaging.contact.mask IS 'kept: account+candidate contact for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.contact.code_mark IS 'kept: account+candidate credential for messages by R-PD-1 until contacts as mark';
COMMENT ON COLUMN messaging.message.person IS 'kept: account+candidate reference for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.person_name IS 'kept: account+candidate name for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.address IS 'kept: account+candidate contact for messages by R-PD-1 until messages as sealed';
COMMENT ON COLUMN messaging.message.mark IS 'kept: account+candidate contact for messages by R-PD-1 until messages as mark';
COMMENT ON COLUMN messaging.message.mask IS 'kept: account+candidate contact for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.words IS 'kept: account+candidate text for messages by R-PD-1 until messages as sealed';
