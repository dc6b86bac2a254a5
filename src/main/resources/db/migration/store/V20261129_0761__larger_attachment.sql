-- 附件: what is handed in about misconduct may be a film, of 50 MB at most; every other module keeps to its 20.
ALTER TABLE store.attachment DROP CONSTRAINT attachment_size_check;
ALTER TABLE store.attachment ADD CONSTRAINT attachment_size_check CHECK (size BETWEEN 1 AND 52428800);
