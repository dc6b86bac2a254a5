package org.huanjie.access.passkey;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.credential.CredentialChanges.What;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.PublicAddress.Origin;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 通行密钥 — keys that a device or a security key of the person holds and signs with, beside the password and nowhere but at the public
 * address. What is signed is asked once; a key of another person, also of the same village, is none.
 */
@Service
public class Passkeys {

    /** 本人的通行密钥 — when it was added and last used. */
    public record Own(
            UUID key,
            String label,
            OffsetDateTime added,
            @Nullable OffsetDateTime used) {}

    static final int MOST = 10;
    private static final int LONGEST_LABEL = 40;

    /** As much as a device's answer may have; one with the largest key has a tenth of it. */
    private static final int LONGEST_ANSWER = 32_768;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    /** 首次使用时才建. */
    private static final class Reading {
        static final JsonMapper JSON =
                JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }

    private final JdbcClient sql;
    private final RelyingParty party;
    private final PasskeyRows rows;
    private final PasskeyChallenges challenges;
    private final CredentialChanges changes;
    private final TransactionOperations transaction;

    Passkeys(
            JdbcClient sql,
            RelyingParty party,
            PasskeyRows rows,
            PasskeyChallenges challenges,
            CredentialChanges changes,
            TransactionOperations transaction) {
        this.sql = sql;
        this.party = party;
        this.rows = rows;
        this.challenges = challenges;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** What the device is asked for a new key, in the JSON of the standard; empty for an account that is gone. */
    public Optional<String> toAdd(SignedIn person, Origin origin) {
        var challenge = Bytes.random();
        return challenges.keep(person, challenge, true)
                ? Optional.of(Reading.JSON.writeValueAsString(party.adding(person, challenge, origin)))
                : Optional.empty();
    }

    /** What the device is asked to prove that it holds a key of this person; empty for an account that is gone. */
    public Optional<String> toProve(SignedIn person, Origin origin) {
        var challenge = Bytes.random();
        return person.scope()
                .call(() -> challenges.keep(person, challenge, false)
                        ? Optional.of(Reading.JSON.writeValueAsString(party.proving(person, challenge, origin)))
                        : Optional.empty());
    }

    /** Adds the key that the device made; every reason against it. */
    public List<Fault> add(SignedIn person, String label, String answer, Origin origin, Source source) {
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            return List.of(Fault.of("label", AccessFault.PASSKEY_LABEL));
        }
        if (of(person).size() >= MOST) {
            return List.of(Fault.of("label", AccessFault.PASSKEY_MOST, MOST));
        }
        boolean added = answered(() -> registered(person, name, answer, origin, source));
        return added ? List.of() : List.of(Fault.of("", AccessFault.PASSKEY_REFUSED));
    }

    /** Whether the device has signed what it was asked with a key of this person. */
    public boolean proves(SignedIn person, String answer, Origin origin) {
        return answered(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed = read(answer, new TypeReference<>() {});
            var challenge = challenge(signed);
            if (!challenges.take(person, challenge, false) || !isOf(person, signed.getRawId())) {
                return false;
            }
            var asked = party.proving(person, challenge, origin);
            return Boolean.TRUE.equals(transaction.execute(t -> {
                var holder =
                        party.at(origin, challenge).authenticate(new RelyingPartyAuthenticationRequest(asked, signed));
                return PasskeyRows.account(holder.getId()).equals(person.account());
            }));
        });
    }

    /** This person's keys, the first added first. */
    @Transactional(readOnly = true)
    public List<Own> of(SignedIn person) {
        return sql.sql(
                        "SELECT key, label, added, used FROM access.passkey WHERE account = :account ORDER BY added, key")
                .param("account", person.account())
                .query(Own.class)
                .list();
    }

    /** Takes one of this person's keys away. */
    @Transactional
    public boolean remove(SignedIn person, UUID key, Source source) {
        boolean removed = sql.sql("DELETE FROM access.passkey WHERE account = :account AND key = :key")
                        .param("account", person.account())
                        .param("key", key)
                        .update()
                == 1;
        if (removed) {
            changes.enter(person, What.PASSKEY_REMOVED, source);
        }
        return removed;
    }

    @Transactional
    public void forget(SignedIn person) {
        sql.sql("DELETE FROM access.passkey WHERE account = :account")
                .param("account", person.account())
                .update();
    }

    private boolean registered(SignedIn person, String label, String answer, Origin origin, Source source) {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = read(answer, new TypeReference<>() {});
        var challenge = challenge(made);
        if (!challenges.take(person, challenge, true)) {
            return false;
        }
        var asked = party.adding(person, challenge, origin);
        transaction.executeWithoutResult(t -> {
            party.at(origin, challenge)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, label)));
            changes.enter(person, What.PASSKEY_ADDED, source);
        });
        return true;
    }

    private boolean isOf(SignedIn person, Bytes credential) {
        return Optional.ofNullable(rows.findByCredentialId(credential))
                .filter(found ->
                        PasskeyRows.account(found.getUserEntityUserId()).equals(person.account()))
                .isPresent();
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String answer, TypeReference<PublicKeyCredential<R>> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("too long for an answer of a device");
        }
        return Reading.JSON.readValue(answer, type);
    }

    private Bytes challenge(PublicKeyCredential<? extends AuthenticatorResponse> answer) {
        var client =
                Reading.JSON.readTree(answer.getResponse().getClientDataJSON().getBytes());
        return Bytes.fromBase64(client.path("challenge").asString());
    }

    // Whatever the readers of a stranger's bytes say against them is one answer: no. A fault of the database is one.
    private static boolean answered(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DuplicateKeyException known) {
            return false;
        } catch (DataAccessException fault) {
            throw fault;
        } catch (RuntimeException refused) {
            LOG.info(
                    "the answer of a device was refused: {}", refused.getClass().getSimpleName());
            return false;
        }
    }
}
