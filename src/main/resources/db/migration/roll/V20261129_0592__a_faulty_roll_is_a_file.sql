-- 留存说明: a roll that could not be loaded is kept as the file that it is, beside the numbers of the roll itself.
COMMENT ON COLUMN roll.faulty_file.file IS 'kept: voter file for registration by R-RG-2 until faulty-file as sealed';
