package org.huanjie.access.session;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Standing;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.text.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会话表 — sessions as rows of plain columns: who it is and what is still asked. Whatever else a request hangs on its session is not kept,
 * and a session of nobody has no row. The row is found by the digest of the browser's secret.
 */
@Repository
public class PlainSessions implements SessionRepository<MapSession> {

    /** From where one signed in, and with which browser: shown to the person alone. */
    static final String ADDRESS = "address";

    static final String BROWSER = "browser";

    /** That the session has a row: it is changed, and never made again once it is gone. */
    private static final String KEPT = "kept";

    private record Row(
            OffsetDateTime since,
            OffsetDateTime seen,
            long idle,
            UUID account,
            String signInName,
            String personName,
            Role role,
            String division,
            int epoch,
            @Nullable Step step,
            boolean temporary,
            boolean demonstration,
            @Nullable OffsetDateTime fresh,
            String address,
            String browser) {
        Standing standing() {
            var person = new SignedIn(account, signInName, personName, role, division);
            return step == null
                    ? new Account(person, epoch, fresh == null ? since.toInstant() : fresh.toInstant())
                    : new PendingSignIn(person, epoch, step, temporary, demonstration);
        }
    }

    private final JdbcClient sql;
    private final TrueTime time;

    PlainSessions(JdbcClient sql, TrueTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public MapSession createSession() {
        var session = new MapSession();
        session.setCreationTime(time.instant());
        session.setMaxInactiveInterval(Duration.ofSeconds(SessionConfiguration.SIGNED_IN));
        return session;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(MapSession session) {
        var standing = standing(session);
        if (standing.isEmpty()) {
            return;
        }
        if (session.getAttribute(KEPT) == null) {
            insert(session, standing.get());
            session.setAttribute(KEPT, true);
        } else {
            update(session, standing.get());
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public @Nullable MapSession findById(String id) {
        return sql.sql("""
                SELECT since, seen, extract(epoch FROM idle)::bigint AS idle, account, sign_in_name, person_name, role, division, epoch,
                  step, temporary, demonstration, fresh, address, browser
                FROM access.session WHERE mark = :mark AND seen + idle > now()""")
                .param("mark", mark(id))
                .query(Row.class)
                .optional()
                .map(row -> session(id, row))
                .orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void deleteById(String id) {
        sql.sql("DELETE FROM access.session WHERE mark = :mark")
                .param("mark", mark(id))
                .update();
    }

    /** The digest by which a session's row is found. */
    public static byte[] mark(String id) {
        return Digests.of(id);
    }

    static String hex(String id) {
        return HexFormat.of().formatHex(mark(id));
    }

    private static Optional<Standing> standing(MapSession session) {
        SecurityContext context = session.getAttribute(SPRING_SECURITY_CONTEXT_KEY);
        return context == null ? Optional.empty() : Optional.ofNullable(Principals.of(context.getAuthentication()));
    }

    private static MapSession session(String id, Row row) {
        var session = new MapSession(id);
        session.setCreationTime(row.since().toInstant());
        session.setLastAccessedTime(row.seen().toInstant());
        session.setMaxInactiveInterval(Duration.ofSeconds(row.idle()));
        session.setAttribute(
                SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(SignInSession.authentication(row.standing())));
        session.setAttribute(ADDRESS, row.address());
        session.setAttribute(BROWSER, row.browser());
        session.setAttribute(KEPT, true);
        return session;
    }

    private void insert(MapSession session, Standing standing) {
        sql.sql("DELETE FROM access.session WHERE seen + idle < now()").update();
        bound(sql.sql("""
                INSERT INTO access.session (mark, since, seen, idle, account, sign_in_name, person_name, role, division, epoch, step, temporary,
                  demonstration, fresh, address, browser)
                VALUES (:mark, :since, :seen, :idle * interval '1 second', :account, :name, :person, :role, :division, :epoch, :step,
                  :temporary, :demonstration, :fresh, :address, :browser)"""), session, standing).update();
    }

    private void update(MapSession session, Standing standing) {
        bound(sql.sql("""
                UPDATE access.session SET mark = :mark, since = :since, seen = :seen, idle = :idle * interval '1 second', account = :account,
                  sign_in_name = :name, person_name = :person, role = :role, division = :division, epoch = :epoch, step = :step,
                  temporary = :temporary, demonstration = :demonstration, fresh = :fresh, address = :address, browser = :browser
                WHERE mark = :former"""), session, standing)
                .param("former", mark(session.getOriginalId()))
                .update();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, MapSession session, Standing standing) {
        var person = standing.person();
        var pending = standing instanceof PendingSignIn unfinished ? unfinished : null;
        return statement
                .param("mark", mark(session.getId()))
                .param("since", session.getCreationTime().atOffset(ZoneOffset.UTC))
                .param("seen", session.getLastAccessedTime().atOffset(ZoneOffset.UTC))
                .param("idle", session.getMaxInactiveInterval().toSeconds())
                .param("account", person.account())
                .param("name", person.signInName())
                .param("person", person.personName())
                .param("role", person.role().name())
                .param("division", person.division())
                .param("epoch", standing.epoch())
                .param("step", pending == null ? null : pending.step().name())
                .param("temporary", pending != null && pending.temporary())
                .param("demonstration", pending != null && pending.demonstration())
                .param(
                        "fresh",
                        standing instanceof Account account ? account.fresh().atOffset(ZoneOffset.UTC) : null)
                .param("address", text(session, ADDRESS))
                .param("browser", text(session, BROWSER));
    }

    private static String text(MapSession session, String name) {
        return session.getAttribute(name) instanceof String text ? text : "";
    }
}
