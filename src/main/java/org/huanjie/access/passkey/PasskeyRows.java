package org.huanjie.access.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 通行密钥表 — passkeys in columns of our own, behind the interface by which Spring Security reads and writes them. All of it runs in the
 * person's own scope: another's key is not there.
 */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient sql;
    private final TrueTime time;
    private final Ids ids;

    PasskeyRows(JdbcClient sql, TrueTime time, Ids ids) {
        this.sql = sql;
        this.time = time;
        this.ids = ids;
    }

    /** As authenticators know an account: its number, which tells nothing of the person. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    @Transactional
    public void save(CredentialRecord key) {
        int known = sql.sql("""
                UPDATE access.passkey SET signature_count = :count, verified = :verified, backed_up = :backed, used = :now
                WHERE credential = :credential AND account = :account""")
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("backed", key.isBackupState())
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("credential", key.getCredentialId().getBytes())
                .param("account", account(key.getUserEntityUserId()))
                .update();
        if (known == 0) {
            insert(key);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return sql.sql("SELECT * FROM access.passkey WHERE credential = :credential")
                .param("credential", credential.getBytes())
                .query((row, n) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return sql.sql("SELECT * FROM access.passkey WHERE account = :account ORDER BY added")
                .param("account", account(handle))
                .query((row, n) -> record(row))
                .list();
    }

    @Override
    @Transactional
    public void delete(Bytes credential) {
        sql.sql("DELETE FROM access.passkey WHERE credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    private void insert(CredentialRecord key) {
        var account = account(key.getUserEntityUserId());
        sql.sql("""
                INSERT INTO access.passkey (key, credential, account, division, label, public_key, signature_count, verified, transports,
                  backup_eligible, backed_up, attestation, client_data, added)
                SELECT :key, :credential, id, division, :label, :public, :count, :verified, :transports, :eligible, :backed, :attestation,
                  :client, :now FROM access.account WHERE id = :account""")
                .param("key", ids.next())
                .param("credential", key.getCredentialId().getBytes())
                .param("account", account)
                .param("label", key.getLabel())
                .param("public", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("eligible", key.isBackupEligible())
                .param("backed", key.isBackupState())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("client", bytes(key.getAttestationClientDataJSON()))
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        var added = row.getObject("added", OffsetDateTime.class).toInstant();
        var used = row.getObject("used", OffsetDateTime.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(handle(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(added)
                .lastUsed(used == null ? added : used.toInstant())
                .build();
    }
}
