package org.huanjie.access.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.huanjie.access.who.Fault;
import org.huanjie.shell.HeavyWork;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new SecureRandom(), new HeavyWork());

    @Test
    void aHashIsArgon2idWithSixtyFourMebibytesAndFitsItsPasswordAlone() {
        var hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=2,p=1$");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
        assertThat(passwords.matches("", passwords.nobodys())).isFalse();
    }

    @Test
    void aNameThatNobodyHasIsRefusedAfterAsMuchWorkAsAnother() {
        var known = passwords.hash("correct horse battery").split("\\$");
        var nobodys = passwords.nobodys().split("\\$");
        assertThat(nobodys).hasSameSizeAs(known);
        // the same kind, version, memory and passes; salt and hash as long as those of a real one
        assertThat(List.of(nobodys).subList(0, 4)).isEqualTo(List.of(known).subList(0, 4));
        assertThat(nobodys[4]).hasSameSizeAs(known[4]);
        assertThat(nobodys[5]).hasSameSizeAs(known[5]);
    }

    @Test
    void aGoodPasswordHasNothingAgainstIt() {
        assertThat(passwords.against("山高水长 river-42", "山高水长 river-42", "wang")).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(passwords.against("short", "shorter", "wang"))
                .extracting(Fault::key)
                .containsExactly("account.fault.password-length", "account.fault.password-again");
        assertThat(passwords.against("aaaaaaaaaaaa", "aaaaaaaaaaaa", "wang")).hasSize(1);
        assertThat(passwords.against("my-wang-secret", "my-wang-secret", "wang"))
                .hasSize(1);
    }

    @Test
    void aTemporaryPasswordCanBeReadAloud() {
        assertThat(passwords.temporary())
                .matches("([a-hjkmnp-z2-9]{5}-){2}[a-hjkmnp-z2-9]{5}")
                .isNotEqualTo(passwords.temporary());
    }
}
