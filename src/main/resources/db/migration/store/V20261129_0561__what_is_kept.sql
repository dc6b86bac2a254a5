-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN store.attachment_piece.sealed IS 'kept: mentioned file for work by R-WK-1 until files as sealed';
