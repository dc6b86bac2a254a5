package org.huanjie.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Two repositories over one database stand for two nodes; each has its own cache, and time passes for both. */
@HuanjieIT
class CachedSessionsIT {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final Instant SINCE = Instant.parse("2026-01-01T08:00:00Z");

    @Autowired
    PlainSessions beneath;

    @Autowired
    SessionRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountOffice office;

    @Autowired
    SignIn signIn;

    @Autowired
    Places places;

    @Autowired
    JdbcClient sql;

    @Autowired
    AccessParts.MovableTime time;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private CachedSessions<?> here;
    private CachedSessions<?> there;
    private SignedIn person;
    private SignedIn boss;

    @BeforeEach
    void twoNodesAndOnePerson() {
        here = node(beneath);
        there = node(beneath);
        var county = places.newCounty(1, 1);
        boss = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        person = new SignedIn(UUID.randomUUID(), "teller-" + county.code(), "计票员", Role.TELLER, county.village());
        person.scope().run(() -> accounts.add(person, "{none}", null, false));
    }

    @Test
    void aSessionOfOneNodeIsKnownToTheOther() {
        var id = signedIn();
        SecurityContext seen = there.findById(id).getAttribute(CONTEXT);
        assertThat(seen.getAuthentication().getPrincipal()).isEqualTo(new Account(person, 1, SINCE));
    }

    @Test
    void theCacheLivesNoLongerThanARevocationMayTake() {
        assertThat(CachedSessions.LIFE).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aSessionIsReadOnceWhileTheCacheLives() {
        var id = signedIn();
        for (int n = 0; n < 50; n++) {
            there.save(there.findById(id));
        }
        assertThat(readings).hasValue(1);
        pass(CachedSessions.LIFE);
        there.findById(id);
        assertThat(readings).hasValue(2);
    }

    @Test
    void aClosedAccountsSessionEndsOnEveryNode() {
        endsEverywhere(
                () -> assertThat(office.close(person.account(), boss)).isInstanceOf(AccountOffice.Outcome.Done.class));
    }

    @Test
    void aResetEndsTheSessionsOnEveryNode() {
        endsEverywhere(
                () -> assertThat(office.reset(person.account(), boss)).isInstanceOf(AccountOffice.Outcome.Done.class));
    }

    @Test
    void aHandOverEndsTheSessionsOnEveryNode() {
        endsEverywhere(() -> assertThat(office.handOver(person.account(), "接任人", boss))
                .isInstanceOf(AccountOffice.Outcome.Done.class));
    }

    @Test
    void signingOutEverywhereEndsTheSessionsOnEveryNode() {
        endsEverywhere(() -> signIn.endSessions(person));
    }

    @Test
    void signingOutHereEndsTheSessionThereToo() {
        var id = signedIn();
        there.findById(id);
        here.deleteById(id);
        pass(CachedSessions.LIFE);
        assertThat(there.findById(id)).isNull();
    }

    @Test
    void aSessionSavedByAnOlderSignInAfterARevocationNeverStands() {
        signIn.endSessions(person);
        assertThat(here.findById(signedIn())).isNull();
    }

    @Test
    void theLastAccessIsWrittenAtMostOnceAMinute() {
        var id = signedIn();
        long written = lastAccess(id);
        var within = there.findById(id);
        within.setLastAccessedTime(Instant.ofEpochMilli(written).plusSeconds(59));
        there.save(within);
        assertThat(lastAccess(id)).isEqualTo(written);
        var later = there.findById(id);
        later.setLastAccessedTime(Instant.ofEpochMilli(written).plusSeconds(61));
        there.save(later);
        assertThat(lastAccess(id)).isEqualTo(written + 61_000);
    }

    @Test
    void aRequestThatRunsOnAfterTheSessionEndedBringsItNotBack() {
        var id = signedIn();
        var running = there.findById(id);
        here.deleteById(id);
        running.setAttribute("late", "value");
        running.setLastAccessedTime(Instant.now().plusSeconds(600));
        there.save(running);
        pass(CachedSessions.LIFE);
        assertThat(there.findById(id)).isNull();
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        var id = signedIn();
        time.pass(Duration.ofHours(AccessSetting.SESSION_HOURS.unset()).minusMinutes(1));
        assertThat(here.findById(id)).isNotNull();
        time.pass(Duration.ofMinutes(2));
        pass(CachedSessions.LIFE);
        assertThat(here.findById(id)).isNull();
    }

    @Test
    void nothingOfASessionIsKeptButItsColumnsAndOfItsSecretOnlyTheDigest() {
        var id = signedIn();
        var kept = sql.sql("SELECT to_jsonb(s)::text FROM access.session s WHERE account = :account")
                .param("account", person.account())
                .query(String.class)
                .single();
        assertThat(kept).contains(person.signInName()).doesNotContain(id);
    }

    @Test
    void oneSeesOnesOwnSessionsAndEndsOne() {
        var first = signedIn();
        var second = signedIn();
        assertThat(person.scope().call(() -> rows.of(person)))
                .extracting(SessionRows.Own::mark)
                .containsExactlyInAnyOrder(SessionRows.mark(first), SessionRows.mark(second));
        assertThat(rows.end(boss, SessionRows.mark(first))).as("another's").isFalse();
        assertThat(rows.end(person, SessionRows.mark(first))).isTrue();
        pass(CachedSessions.LIFE);
        assertThat(here.findById(first)).isNull();
        assertThat(here.findById(second)).isNotNull();
    }

    private void endsEverywhere(Runnable revocation) {
        var id = signedIn();
        assertThat(here.findById(id)).isNotNull();
        assertThat(there.findById(id)).isNotNull();
        boss.scope().run(revocation);
        pass(CachedSessions.LIFE);
        assertThat(here.findById(id)).isNull();
        assertThat(there.findById(id)).isNull();
    }

    private String signedIn() {
        var session = here.createSession();
        session.setAttribute(
                CONTEXT, new SecurityContextImpl(SignInSession.authentication(new Account(person, 1, SINCE))));
        here.save(session);
        return session.getId();
    }

    private <S extends Session> CachedSessions<S> node(SessionRepository<S> rowsBeneath) {
        return new CachedSessions<>(counting(rowsBeneath), rows, nanos::get);
    }

    @SuppressWarnings("unchecked")
    private <S extends Session> SessionRepository<S> counting(SessionRepository<S> real) {
        return (SessionRepository<S>) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionRepository.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findById")) {
                        readings.incrementAndGet();
                    }
                    return method.invoke(real, arguments);
                });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos() + 1);
    }

    private long lastAccess(String id) {
        return sql.sql("SELECT (extract(epoch FROM seen) * 1000)::bigint FROM access.session WHERE mark = :mark")
                .param("mark", PlainSessions.mark(id))
                .query(Long.class)
                .single();
    }
}
