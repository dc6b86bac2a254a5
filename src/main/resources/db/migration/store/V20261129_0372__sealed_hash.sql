-- 附件的封存摘要: SHA-256 over all pieces as they lie here, sealed, in their order: so that whoever looks after a store or a backup sees a
-- changed byte without its keys. It stands in the ledger too.
ALTER TABLE store.attachment ADD sealed_sha256 bytea CHECK (octet_length(sealed_sha256) = 32);
UPDATE store.attachment a SET sealed_sha256 =
  (SELECT sha256(string_agg(p.sealed, ''::bytea ORDER BY p.number)) FROM store.attachment_piece p WHERE p.attachment = a.id);
ALTER TABLE store.attachment ALTER sealed_sha256 SET NOT NULL;
