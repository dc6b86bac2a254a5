package org.huanjie.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.web.AddressPatterns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 拒绝登记 — writes down what a signed-in person was denied, for who audits. It is counted in memory and written every few seconds, a line for
 * each kind and day, so that whoever tries a million times costs neither disk nor database. Of those who are not signed in nobody could say
 * who they were: the terminal's line is all that is kept of them.
 */
@Service
public class Denials {

    private record Kind(SignedIn by, String method, String pattern, Denial.Why why) {}

    private record Tally(long times, Instant first, Instant last) {
        Tally and(Tally later) {
            return new Tally(times + later.times, first, later.last);
        }
    }

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String OTHER = "*";

    /** Kinds that wait to be written; more than a few accounts that try every address within seconds. */
    private static final int MOST_WAITING = 10_000;

    private final JdbcClient sql;
    private final TrueTime time;
    private final AddressPatterns addresses;
    private final TransactionOperations transaction;
    private final ConcurrentHashMap<Kind, Tally> waiting = new ConcurrentHashMap<>();

    Denials(JdbcClient sql, TrueTime time, AddressPatterns addresses, TransactionOperations transaction) {
        this.sql = sql;
        this.time = time;
        this.addresses = addresses;
        this.transaction = transaction;
    }

    /** For whoever the request comes from, if anybody is signed in. */
    public void note(HttpServletRequest request, Denial.Why why) {
        if (Principals.of(SecurityContextHolder.getContext().getAuthentication()) instanceof Account account) {
            var method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
            note(account.person(), method, addresses.of(request.getRequestURI()), why);
        }
    }

    void note(SignedIn by, String method, String pattern, Denial.Why why) {
        var now = time.instant();
        var kind = waiting.size() < MOST_WAITING ? new Kind(by, method, pattern, why) : new Kind(by, OTHER, OTHER, why);
        waiting.merge(kind, new Tally(1, now, now), Tally::and);
    }

    /** Writes what waits. */
    void write() {
        waiting.keySet().forEach(kind -> {
            var tally = waiting.remove(kind);
            if (tally != null) {
                transaction.executeWithoutResult(t -> write(kind, tally));
            }
        });
    }

    /** One page of the denials in scope, the latest first; one more than {@link Accounts#PAGE} where more follow. */
    public List<Denial> page(int page) {
        write();
        return Objects.requireNonNull(transaction.execute(t -> sql.sql("""
                SELECT day, by, role, division, method, pattern, why, times, first_at, last_at FROM access.denial
                ORDER BY last_at DESC, by, method, pattern, why LIMIT :limit OFFSET :skip""")
                .param("limit", Accounts.PAGE + 1)
                .param("skip", (long) Accounts.PAGE * page)
                .query((row, n) -> new Denial(
                        row.getObject("day", LocalDate.class),
                        row.getString("by"),
                        Role.valueOf(row.getString("role")),
                        row.getString("division"),
                        row.getString("method"),
                        row.getString("pattern"),
                        Denial.Why.valueOf(row.getString("why")),
                        row.getLong("times"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list()));
    }

    private void write(Kind kind, Tally tally) {
        var by = kind.by();
        sql.sql("""
                SELECT access.note_denial(:account, :by, :role, :division, :method, :pattern, :why, :times, :first, :last)""")
                .param("account", by.account())
                .param("by", by.signInName())
                .param("role", by.role().name())
                .param("division", by.division())
                .param("method", kind.method())
                .param("pattern", kind.pattern())
                .param("why", kind.why().name())
                .param("times", tally.times())
                .param("first", tally.first().atOffset(ZoneOffset.UTC))
                .param("last", tally.last().atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .list();
    }
}
