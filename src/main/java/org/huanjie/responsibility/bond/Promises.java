package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Worded;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 承诺资金 — what was promised on visits, and what of it was paid, with documents. Amounts are fen. */
@Service
@Transactional
public class Promises {

    /** 一笔承诺 — with what was paid of it so far. */
    public record Promise(
            UUID id, UUID visit, String village, String purpose, String payer, long fen, LocalDate due, long paid) {

        public long open() {
            return fen - paid;
        }
    }

    /** 到位 — a part of a promise that was paid, and by which document. */
    public record Payment(UUID promise, long fen, Document document, String number, LocalDate paidOn) {}

    /** 合计 — promised, paid, and of what is open how much is past its day; all in fen. */
    public record Sum(long promised, long paid, long overdue) {
        public long open() {
            return promised - paid;
        }
    }

    /** 凭证 — what a payment is proven by. */
    public enum Document implements Worded {
        /** 银行回单 */
        TRANSFER,
        /** 收据 */
        RECEIPT,
        /** 记账凭证 */
        VOUCHER,
        /** 发票 */
        INVOICE;

        @Override
        public String key() {
            return "responsibility.document." + name();
        }
    }

    private static final String PROMISES = """
            SELECT p.id, p.visit, p.village, p.purpose, p.payer, p.fen, p.due,
              coalesce((SELECT sum(y.fen) FROM responsibility.payment y WHERE y.promise = p.id), 0)::bigint AS paid
            FROM responsibility.promise p
            """;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Promises(JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The promises to a village, what is due first before what is due later. */
    @Transactional(readOnly = true)
    public List<Promise> of(String village) {
        return sql.sql(PROMISES + "WHERE p.village = :village ORDER BY p.due, p.id")
                .param("village", village)
                .query(Promise.class)
                .list();
    }

    /** The figures of a village, a town or a county, in one query. */
    @Transactional(readOnly = true)
    public Sum sum(String division) {
        return sql.sql("""
                SELECT coalesce(sum(fen), 0)::bigint AS promised, coalesce(sum(paid), 0)::bigint AS paid,
                  coalesce(sum(fen - paid) FILTER (WHERE due < :today), 0)::bigint AS overdue
                FROM (%s WHERE p.village >= :lo AND p.village < :hi) every""".formatted(PROMISES))
                .param("today", LocalDate.now(clock))
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Sum.class)
                .single();
    }

    /** The figures of each town that was promised anything, by its code, in one query. */
    @Transactional(readOnly = true)
    public Map<String, Sum> byTown(String division) {
        var sums = new TreeMap<String, Sum>();
        sql.sql("""
                SELECT region.town_of(village) AS town, sum(fen)::bigint AS promised, sum(paid)::bigint AS paid,
                  coalesce(sum(fen - paid) FILTER (WHERE due < :today), 0)::bigint AS overdue
                FROM (%s WHERE p.village >= :lo AND p.village < :hi) every GROUP BY 1""".formatted(PROMISES))
                .param("today", LocalDate.now(clock))
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(row -> {
                    sums.put(
                            row.getString("town"),
                            new Sum(row.getLong("promised"), row.getLong("paid"), row.getLong("overdue")));
                });
        return sums;
    }

    /** What was paid to a village, the earliest first. */
    @Transactional(readOnly = true)
    public List<Payment> payments(String village) {
        return sql.sql(
                        "SELECT promise, fen, document, number, paid_on FROM responsibility.payment WHERE village = :village ORDER BY paid_on, id")
                .param("village", village)
                .query(Payment.class)
                .list();
    }

    /** Puts a part or the whole of a promise down as paid, by its document; never more than was promised. */
    public Verdict<ResponsibilityEntry> pay(
            UUID promise, long fen, Document document, String number, LocalDate paidOn, SignedIn by) {
        // two who enter payments at one time must not exceed the promise together
        Lock.PROMISE.hold(sql, promise);
        var found = find(promise);
        var reasons = new ArrayList<Reason>();
        if (!List.of(Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.RESIDENT_CADRE)
                .contains(by.role())) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (found.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_PROMISE.of());
        } else if (fen <= 0 || fen > found.get().open()) {
            reasons.add(ResponsibilityRefusal.TOO_MUCH.of(Yuan.of(found.get().open())));
        }
        if (number.isBlank() || number.length() > People.LONGEST || paidOn.isAfter(LocalDate.now(clock))) {
            reasons.add(ResponsibilityRefusal.DOCUMENT.of());
        } else if (known(promise, document, number)) {
            reasons.add(ResponsibilityRefusal.DOCUMENT_TWICE.of(number.strip()));
        }
        var id = ids.next();
        return ResponsibilityEntry.unless(reasons, id, () -> {
            var to = found.orElseThrow();
            sql.sql("""
                    INSERT INTO responsibility.payment (id, promise, village, fen, document, number, paid_on, recorded_by, recorded_at)
                    VALUES (:id, :promise, :village, :fen, :document, :number, :paidOn, :by, :at)""")
                    .param("id", id)
                    .param("promise", promise)
                    .param("village", to.village())
                    .param("fen", fen)
                    .param("document", document.name())
                    .param("number", number.strip())
                    .param("paidOn", paidOn)
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(new ResponsibilityAct.Paid(to.village(), promise, fen, by.signInName()));
        });
    }

    private Optional<Promise> find(UUID id) {
        return sql.sql(PROMISES + "WHERE p.id = :id")
                .param("id", id)
                .query(Promise.class)
                .optional();
    }

    private boolean known(UUID promise, Document document, String number) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM responsibility.payment
                  WHERE promise = :promise AND document = :document AND number = :number)""")
                .param("promise", promise)
                .param("document", document.name())
                .param("number", number.strip())
                .query(Boolean.class)
                .single();
    }
}
