-- How much a person sent today is asked before each file.
CREATE INDEX file_put_by ON readiness.file (put_by, put_at);
