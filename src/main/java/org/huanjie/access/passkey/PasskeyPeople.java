package org.huanjie.access.passkey;

import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** 通行密钥的持有人 — accounts as authenticators know them; the account itself is all that is kept of them. */
@Repository
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return shown(accounts.find(PasskeyRows.account(handle)).map(Accounts.Entry::person));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String signInName) {
        return shown(accounts.credentials(signInName).map(Accounts.Credentials::signedIn));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("accounts are opened by their office alone");
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("accounts are closed by their office alone");
    }

    // the person's own name is not given to the device, which keeps and shows what it is given
    private static @Nullable PublicKeyCredentialUserEntity shown(Optional<SignedIn> person) {
        return person.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRows.handle(account.account()))
                        .name(account.signInName())
                        .displayName(account.signInName())
                        .build())
                .orElse(null);
    }
}
