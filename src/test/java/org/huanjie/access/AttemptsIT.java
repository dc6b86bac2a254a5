package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuanjieIT
class AttemptsIT {

    @Autowired
    Attempts attempts;

    @Autowired
    AccountOffice office;

    @Autowired
    TemporarySecrets secrets;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Places places;

    @Autowired
    AccessParts.MovableTime time;

    private String key;
    private String address;

    @BeforeEach
    void aNameAndAnAddressOfItsOwn() {
        var n = places.newCounty(0, 0).code();
        key = attempts.key("password", "somebody-" + n);
        address = "192.0.2." + n;
    }

    @Test
    void fiveFailuresLockANameForAQuarterOfAnHour() {
        fail(5);
        assertThat(attempts.begin(key, address)).isEmpty();
        time.pass(Duration.ofMinutes(14));
        assertThat(attempts.begin(key, address)).isEmpty();
        time.pass(Duration.ofMinutes(2));
        assertThat(attempts.begin(key, address)).isPresent();
    }

    @Test
    void aLockLastsItsFullTimeHoweverFarApartTheFailures() {
        for (int n = 0; n < 5; n++) {
            fail(1);
            time.pass(Duration.ofMinutes(3));
        }
        time.pass(Duration.ofMinutes(11));
        assertThat(attempts.begin(key, address)).isEmpty();
    }

    @Test
    void fourFailuresAndASuccessBeginAnew() {
        fail(4);
        attempts.end(attempts.begin(key, address).orElseThrow(), true, Optional.empty());
        fail(4);
        assertThat(attempts.begin(key, address)).isPresent();
    }

    @Test
    void failuresOlderThanAQuarterOfAnHourDoNotCount() {
        fail(4);
        time.pass(Duration.ofMinutes(16));
        fail(4);
        assertThat(attempts.begin(key, address)).isPresent();
    }

    @Test
    void twentyFailuresFromAnAddressLockItForEveryName() {
        for (int n = 0; n < Attempts.LIMIT_OF_ADDRESS; n++) {
            attempts.end(attempts.begin(key + n, address).orElseThrow(), false, Optional.empty());
        }
        assertThat(attempts.begin(key + "other", address)).isEmpty();
        assertThat(attempts.begin(key + "other", address + ".other")).isPresent();
    }

    @Test
    void aHundredGuessesAtTheSameInstantGetNoMoreThanFive() throws Exception {
        var guesses = new ArrayList<Callable<OptionalLong>>();
        for (int n = 0; n < 100; n++) {
            guesses.add(() -> attempts.begin(key, address));
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            long admitted = together.invokeAll(guesses).stream()
                    .filter(guess -> guess.resultNow().isPresent())
                    .count();
            assertThat(admitted).isEqualTo(Attempts.LIMIT_OF_NAME);
        }
    }

    @Test
    void theRightPasswordIsRefusedWhileLockedAndAResetLiftsTheLock() {
        var county = places.newCounty(1, 1);
        var boss = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        var person = new SignedIn(UUID.randomUUID(), "caller-" + county.code(), "唱票员", Role.CALLER, county.village());
        var given = boss.scope().call(() -> {
            accounts.add(person, "$argon2id$none", null, false);
            return reset(person, boss);
        });
        for (int n = 0; n < 5; n++) {
            assertThat(signIn.password(person.signInName(), "wrong", address))
                    .isInstanceOf(SignIn.Outcome.Failed.class);
        }
        assertThat(signIn.password(person.signInName(), given, address)).isInstanceOf(SignIn.Outcome.Locked.class);
        var fresh = boss.scope().call(() -> reset(person, boss));
        time.pass(Duration.ofSeconds(1));
        assertThat(signIn.password(person.signInName(), fresh, address)).isInstanceOf(SignIn.Outcome.Proceeds.class);
        assertThat(boss.scope().call(() -> attempts.of(person.account())))
                .extracting(AccountHistory.Attempt::outcome)
                .contains("FAILED", "RESET", "PASSED");
    }

    @Test
    void anUnknownNameIsLockedLikeAKnownOne() {
        for (int n = 0; n < 5; n++) {
            assertThat(signIn.password("nobody" + address, "wrong", address)).isInstanceOf(SignIn.Outcome.Failed.class);
        }
        assertThat(signIn.password("nobody" + address, "wrong", address)).isInstanceOf(SignIn.Outcome.Locked.class);
    }

    private String reset(SignedIn person, SignedIn boss) {
        assertThat(office.reset(person.account(), boss)).isInstanceOf(AccountOffice.Outcome.Done.class);
        return ((TemporarySecrets.Outcome.Given) secrets.onSlip(person.account(), boss)).password();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            attempts.end(attempts.begin(key, address).orElseThrow(), false, Optional.empty());
        }
    }
}
