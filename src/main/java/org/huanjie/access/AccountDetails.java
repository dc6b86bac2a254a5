package org.huanjie.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huanjie.shell.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** 账号资料 — an account as Spring Security sees it; the password is dropped once it has been checked. */
final class AccountDetails implements UserDetails, CredentialsContainer, Viewer {

    private final SignedIn person;
    private @Nullable String password;

    AccountDetails(Accounts.Credentials account) {
        this.person = account.signedIn();
        this.password = account.password();
    }

    SignedIn person() {
        return person;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return person.signInName();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public String personName() {
        return person.personName();
    }

    @Override
    public String roleName() {
        return person.roleName();
    }

    @Override
    public String division() {
        return person.division();
    }

    UUID account() {
        return person.account();
    }
}
