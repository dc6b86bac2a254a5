package org.huanjie.access.passkey;

import com.webauthn4j.WebAuthnManager;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huanjie.access.who.PublicAddress.Origin;
import org.huanjie.access.who.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * 依赖方 — the two ceremonies of WebAuthn by Spring Security, bound to the public address. Its filters are not used: they keep what they ask
 * in serialised sessions and sign in by a passkey alone, while here it stands beside a password.
 */
@Component
class RelyingParty {

    /** The name by which devices show whom a key is for. */
    private static final String NAME = "Huanjie";

    /** 首次使用时才建 — it reads formats for a good while, and no start waits for what the first passkey needs. */
    private static final class Reading {
        static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager();
    }

    private final PasskeyPeople people;
    private final PasskeyRows rows;

    RelyingParty(PasskeyPeople people, PasskeyRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** What a device is asked for a new key: it need not keep whose it is, since the password has said that. */
    PublicKeyCredentialCreationOptions adding(SignedIn person, Bytes challenge, Origin origin) {
        return at(origin, challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(person)));
    }

    /** What a device is asked for a key of this person's that is there. */
    PublicKeyCredentialRequestOptions proving(SignedIn person, Bytes challenge, Origin origin) {
        return at(origin, challenge)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(authentication(person)));
    }

    /** The ceremonies for one challenge. */
    Webauthn4JRelyingPartyOperations at(Origin origin, Bytes challenge) {
        var operations = new Webauthn4JRelyingPartyOperations(
                people,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.host())
                        .name(NAME)
                        .build(),
                Set.of(origin.text()));
        operations.setWebAuthnManager(Reading.MANAGER);
        Consumer<PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder> asked =
                options -> options.challenge(challenge)
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.DISCOURAGED)
                                .userVerification(UserVerificationRequirement.PREFERRED)
                                .build());
        operations.setCustomizeCreationOptions(asked);
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge));
        return operations;
    }

    private static UsernamePasswordAuthenticationToken authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.signInName(), null, List.of());
    }
}
