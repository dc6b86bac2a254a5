-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN publication.supplement.subject IS 'kept: mentioned text for result by R-AF-3 until record-stays as plain';
COMMENT ON COLUMN publication.supplement.value IS 'kept: mentioned text for result by R-AF-3 until record-stays as plain';
COMMENT ON COLUMN publication.supplement.entered_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
