-- 通行密钥 (WebAuthn): the public half of a key that a device or a security key of the person keeps; it proves nothing elsewhere and is no secret.
CREATE TABLE access.passkey (
  key                uuid PRIMARY KEY,                -- how pages name it
  credential         bytea NOT NULL UNIQUE CHECK (length(credential) BETWEEN 1 AND 1023),
  account            uuid NOT NULL REFERENCES access.account,
  division           store.division_code NOT NULL,
  label              text NOT NULL CHECK (label <> ''),
  public_key         bytea NOT NULL,                  -- COSE
  signature_count    bigint NOT NULL,
  verified           boolean NOT NULL,                -- the device asked for a finger or a number when it was made
  transports         text[] NOT NULL,
  backup_eligible    boolean NOT NULL,
  backed_up          boolean NOT NULL,
  attestation        bytea NOT NULL,
  client_data        bytea NOT NULL,
  added              timestamptz NOT NULL,
  used               timestamptz
);
CREATE INDEX passkey_account ON access.passkey (account, added);
CALL store.guard('access.passkey', 'division');
GRANT SELECT, INSERT, DELETE, UPDATE (signature_count, verified, backed_up, used) ON access.passkey TO huanjie_app;

-- What a device is asked to sign, once and for a few minutes.
CREATE TABLE access.passkey_challenge (
  challenge bytea PRIMARY KEY,
  account   uuid NOT NULL REFERENCES access.account,
  division  store.division_code NOT NULL,
  adds      boolean NOT NULL,                         -- for a new key, or for one that is there
  until     timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_until ON access.passkey_challenge (until);
COMMENT ON TABLE access.passkey_challenge IS 'momentary: nothing is asked any more after a restore';
CALL store.guard('access.passkey_challenge', 'division');
GRANT SELECT, INSERT, DELETE ON access.passkey_challenge TO huanjie_app;

ALTER TABLE access.credential_change DROP CONSTRAINT credential_change_what_check,
  ADD CONSTRAINT credential_change_what_check
    CHECK (what IN ('PASSWORD', 'CODES', 'RECOVERY', 'LIST', 'SLIP', 'PASSKEY_ADDED', 'PASSKEY_REMOVED'));
