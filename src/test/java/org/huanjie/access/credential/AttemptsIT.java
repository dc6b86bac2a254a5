package org.huanjie.access.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.access.AccessParts;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.Role;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.TestSignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.credential.Attempts.Begun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HuanjieIT
class AttemptsIT {

    private static final int FREE = 5;

    @Autowired
    Attempts attempts;

    @Autowired
    KnownDevices devices;

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

    private String name;
    private Source here;
    private Source elsewhere;

    @BeforeEach
    void aNameAndPlacesOfItsOwn() {
        var n = places.newCounty(0, 0).code();
        name = "somebody-" + n;
        here = Source.of("here-" + n);
        elsewhere = Source.of("elsewhere-" + n);
        time.stand();
    }

    @AfterEach
    void timeGoesOn() {
        time.goOn();
    }

    @Test
    void failuresOfANameWaitLongerAndLongerAndNeverForGood() {
        fail(name, here, FREE);
        assertThat(wait(name, here)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        time.pass(Duration.ofSeconds(16));
        fail(name, here, 1);
        assertThat(wait(name, here)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        for (int n = 0; n < 20; n++) {
            time.pass(wait(name, here));
            time.pass(Duration.ofSeconds(1));
            fail(name, here, 1);
        }
        assertThat(wait(name, here)).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aStrangersFailuresKeepNobodyOut() {
        for (int n = 0; n < 40; n++) {
            fail(name, Source.of("stranger-" + n + name), 1);
        }
        assertThat(tries(name, elsewhere)).isPositive();
        assertThat(wait(name, elsewhere)).isPositive();
        assertThat(attempts.begin("password", name, here))
                .as("the person, from a place of their own")
                .isInstanceOf(Begun.UnderWay.class);
    }

    @Test
    void whereManyGuessAtANameEachPlaceHasFewerFreeTries() {
        assertThat(tries(name, elsewhere)).isEqualTo(FREE);
        for (int n = 0; n < 60; n++) {
            fail(name, Source.of("stranger-" + n + name), 1);
        }
        assertThat(tries(name, here)).isBetween(1, FREE - 2);
    }

    @Test
    void aDeviceOnWhichOneHasSignedInIsNotSlowedByOthersAtTheSameAddress() {
        var known = new Source(here.address(), remembered(name));
        fail(name, here, FREE);
        for (int n = 0; n < 40; n++) {
            attempts.begin("password", "other-" + n + name, here);
        }
        assertThat(wait(name, here)).isPositive();
        assertThat(attempts.begin("password", name, known)).isInstanceOf(Begun.UnderWay.class);
        fail(name, known, FREE - 1);
        assertThat(wait(name, known)).as("its own failures count").isPositive();
    }

    @Test
    void aDeviceOfAnothersNameOrAForgedOneIsNotKnown() {
        var cookie = remembered(name);
        assertThat(devices.deviceOf(name, new Source("", cookie))).isNotEmpty();
        assertThat(devices.deviceOf("another", new Source("", cookie))).isEmpty();
        assertThat(devices.deviceOf(name, new Source("", cookie.replaceFirst("\\.[0-9a-f]{4}", ".0000"))))
                .isEmpty();
        assertThat(devices.deviceOf(name, new Source("", "x"))).isEmpty();
    }

    @Test
    void anAddressThatFailsAtManyNamesIsSlowedAndNotLocked() {
        for (int n = 0; n < 30; n++) {
            attempts.begin("password", name + n, here);
        }
        assertThat(wait(name + "other", here)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.begin("password", name + "other", elsewhere)).isInstanceOf(Begun.UnderWay.class);
        time.pass(Duration.ofSeconds(31));
        assertThat(attempts.begin("password", name + "other", here)).isInstanceOf(Begun.UnderWay.class);
    }

    @Test
    void theAddressesOfOneLineOfVersionSixAreOne() {
        assertThat(Source.of("2001:db8:0:1::1").line())
                .isEqualTo(Source.of("2001:db8:0:1:ffff::2").line());
        assertThat(Source.of("2001:db8:0:1::1").line())
                .isNotEqualTo(Source.of("2001:db8:0:2::1").line());
        assertThat(Source.of("192.0.2.1").line()).isEqualTo("192.0.2.1");
    }

    @Test
    void failuresOfAClockThatWasPutBackKeepNobodyWaiting() {
        time.pass(Duration.ofDays(10));
        assertThat(tries(name, here)).isEqualTo(FREE);
        time.pass(Duration.ofDays(-10));
        assertThat(attempts.begin("password", name, here)).isInstanceOf(Begun.UnderWay.class);
    }

    @Test
    void whoComesAtTheSameInstantIsLetInThoughTheOtherReadTheClockLater() {
        var instant = Duration.ofMillis(5);
        time.pass(instant);
        attempts.begin("password", name, here);
        time.pass(instant.negated());
        assertThat(attempts.begin("password", name + "other", here)).as("a neighbour").isInstanceOf(Begun.UnderWay.class);
        assertThat(attempts.begin("password", name, here)).as("the same name").isInstanceOf(Begun.UnderWay.class);
    }

    @Test
    void aSuccessBeginsAnew() {
        fail(name, here, FREE - 1);
        attempts.end(begun(name, here), true, Optional.empty());
        fail(name, here, FREE - 1);
        assertThat(attempts.begin("password", name, here)).isInstanceOf(Begun.UnderWay.class);
    }

    @Test
    void aHundredGuessesAtTheSameInstantGetNoMoreThanOneAfterAnother() throws Exception {
        var guesses = new ArrayList<Callable<Begun>>();
        for (int n = 0; n < 100; n++) {
            guesses.add(() -> attempts.begin("password", name, here));
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            long admitted = together.invokeAll(guesses).stream()
                    .filter(guess -> guess.resultNow() instanceof Begun.UnderWay)
                    .count();
            assertThat(admitted).isEqualTo(FREE);
        }
    }

    @Test
    void theRightPasswordWaitsLikeAWrongOneAndAResetEndsTheWaiting() {
        var county = places.newCounty(1, 1);
        var boss = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        var person = new SignedIn(UUID.randomUUID(), "caller-" + county.code(), "唱票员", Role.CALLER, county.village());
        var given = boss.scope().call(() -> {
            accounts.add(person, "$argon2id$none", null, false);
            return reset(person, boss);
        });
        time.pass(Duration.ofSeconds(1));
        for (int n = 0; n < FREE; n++) {
            assertThat(signIn.password(person.signInName(), "wrong", here)).isInstanceOf(SignIn.Outcome.Failed.class);
        }
        assertThat(signIn.password(person.signInName(), given, here)).isInstanceOf(SignIn.Outcome.Slowed.class);
        var fresh = boss.scope().call(() -> reset(person, boss));
        time.pass(Duration.ofSeconds(1));
        assertThat(signIn.password(person.signInName(), fresh, here)).isInstanceOf(SignIn.Outcome.Proceeds.class);
        assertThat(boss.scope().call(() -> attempts.of(person.account())))
                .extracting(Attempt::outcome)
                .contains("FAILED", "RESET", "PASSED");
    }

    @Test
    void anUnknownNameIsSlowedLikeAKnownOne() {
        for (int n = 0; n < FREE; n++) {
            assertThat(signIn.password(name, "wrong", here)).isInstanceOf(SignIn.Outcome.Failed.class);
        }
        assertThat(signIn.password(name, "wrong", here)).isInstanceOf(SignIn.Outcome.Slowed.class);
    }

    private String remembered(String signInName) {
        var answer = new MockHttpServletResponse();
        var person = new SignedIn(UUID.randomUUID(), signInName, "某", Role.TELLER, "900000100200");
        devices.remember(person, new MockHttpServletRequest(), answer);
        return java.util.Objects.requireNonNull(answer.getHeader("Set-Cookie"))
                .replaceFirst("^[^=]*=", "")
                .replaceFirst(";.*", "");
    }

    private Duration wait(String of, Source from) {
        return attempts.begin("password", of, from) instanceof Begun.TooSoon(var until)
                ? Duration.between(time.instant(), until)
                : Duration.ZERO;
    }

    private long begun(String of, Source from) {
        return ((Begun.UnderWay) attempts.begin("password", of, from)).attempt();
    }

    private String reset(SignedIn person, SignedIn boss) {
        assertThat(office.reset(person.account(), boss)).isInstanceOf(AccountOffice.Outcome.Done.class);
        return ((TemporarySecrets.Outcome.Given) secrets.onSlip(person.account(), boss)).password();
    }

    /** How often one may fail from a place before it is slowed down. */
    private int tries(String of, Source from) {
        int tries = 0;
        while (attempts.begin("password", of, from) instanceof Begun.UnderWay(var attempt)) {
            attempts.end(attempt, false, Optional.empty());
            tries++;
        }
        return tries;
    }

    private void fail(String of, Source from, int times) {
        for (int n = 0; n < times; n++) {
            attempts.end(begun(of, from), false, Optional.empty());
        }
    }
}
