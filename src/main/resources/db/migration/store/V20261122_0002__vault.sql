-- 钥匙核对: a mark made with the vault's keys, so that a start with other keys is noticed before anything is sealed with them.
CREATE TABLE store.vault (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark bytea NOT NULL
);
