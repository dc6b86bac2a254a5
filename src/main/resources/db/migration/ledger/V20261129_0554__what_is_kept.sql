-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN ledger.entry.by IS 'kept: account act for accountability by R-PD-5 until ledger-stays as plain';
COMMENT ON COLUMN ledger.entry.facts IS 'kept: account+candidate+voter+officer act for accountability by R-PD-5 until ledger-stays as plain';
