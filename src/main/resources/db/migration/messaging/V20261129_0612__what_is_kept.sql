-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN messaging.contact.person IS 'kept: account reference for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.contact.sealed IS 'kept: account contact for messages by R-PD-1 until contacts as sealed';
COMMENT ON COLUMN messaging.contact.mark IS 'kept: account contact for messages by R-PD-1 until contacts as mark';
COMMENT ON COLUMN messaging.contact.mask IS 'kept: account contact for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.contact.code_mark IS 'kept: account credential for messages by R-PD-1 until contacts as mark';
COMMENT ON COLUMN messaging.opt_out.person IS 'kept: account reference for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.opt_out.purpose IS 'kept: account words for messages by R-PD-1 until contacts as plain';
COMMENT ON COLUMN messaging.message.person IS 'kept: account reference for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.person_name IS 'kept: account name for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.address IS 'kept: account contact for messages by R-PD-1 until messages as sealed';
COMMENT ON COLUMN messaging.message.mark IS 'kept: account contact for messages by R-PD-1 until messages as mark';
COMMENT ON COLUMN messaging.message.mask IS 'kept: account contact for messages by R-PD-1 until messages as plain';
COMMENT ON COLUMN messaging.message.words IS 'kept: account text for messages by R-PD-1 until messages as sealed';
COMMENT ON COLUMN messaging.mailing.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN messaging.mailing.stopped_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
COMMENT ON COLUMN messaging.template.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
