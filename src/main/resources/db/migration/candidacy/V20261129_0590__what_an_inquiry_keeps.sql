-- 留存说明: an inquiry bears the name and sex of whoever it is about, and goes with the papers of the review.
COMMENT ON COLUMN candidacy.inquiry.name IS 'kept: candidate name for review by R-RV-1 until review-papers as plain';
COMMENT ON COLUMN candidacy.inquiry.sex IS 'kept: candidate particulars for review by R-RV-1 until review-papers as plain';
