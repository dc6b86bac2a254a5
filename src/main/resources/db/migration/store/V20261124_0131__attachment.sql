-- 附件: files that belong to a record, sealed in pieces of a megabyte, in the same transaction as the row that names them.
CREATE TABLE store.attachment (
  id       uuid PRIMARY KEY,
  division store.division_code NOT NULL,
  sha256   bytea NOT NULL CHECK (octet_length(sha256) = 32),
  size     int NOT NULL CHECK (size BETWEEN 1 AND 20971520),
  pieces   int NOT NULL CHECK (pieces > 0)
);
CALL store.guard('store.attachment', 'division');
GRANT SELECT, INSERT, DELETE ON store.attachment TO huanjie_app;

CREATE TABLE store.attachment_piece (
  attachment uuid NOT NULL REFERENCES store.attachment ON DELETE CASCADE,
  number     int NOT NULL CHECK (number >= 0),
  division   store.division_code NOT NULL,
  sealed     bytea NOT NULL,
  PRIMARY KEY (attachment, number)
);
-- sealed bytes do not become smaller: nothing tries to compress them
ALTER TABLE store.attachment_piece ALTER COLUMN sealed SET STORAGE EXTERNAL;
CALL store.guard('store.attachment_piece', 'division');
GRANT SELECT, INSERT, DELETE ON store.attachment_piece TO huanjie_app;
