-- How much a person sent today is asked before each picture.
CREATE INDEX photo_put_by ON responsibility.photo (put_by, put_at);
