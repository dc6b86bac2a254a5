package org.huanjie.discipline.misconduct;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 举报电话 — the town's and the county's own lines, which stand beside 12380 wherever people are told how to report. */
@Service
@Transactional
public class Hotlines {

    /** The line of the organisation departments, the same everywhere. */
    public static final String NATIONAL = "12380";

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final int LONGEST_HOURS = 60;
    private static final int KEPT = 2_000;
    private static final Duration OLDEST = Duration.ofSeconds(10);

    /** 一条电话 — whose, its number, and when somebody answers. */
    public record Line(String division, String phone, String hours) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    // every public page asks for them; another node knows of a change as soon as this has gone
    private final Cache<String, List<Line>> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(OLDEST).build();

    Hotlines(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that somebody of this division calls: the town's first. */
    @Transactional(readOnly = true)
    public List<Line> of(String division) {
        var town = DivisionCode.of(division)
                .map(code -> code.upTo(Level.TOWN).digits())
                .orElse("");
        return known.get(town, any -> lines("""
                SELECT h.division, h.phone, h.hours FROM discipline.hotline h
                WHERE h.division = substr(:division, 1, 6) OR h.division = substr(:division, 1, 9) ORDER BY length(h.division) DESC""", any));
    }

    /** All that are set in a county, its own first. */
    @Transactional(readOnly = true)
    public List<Line> all(String county) {
        return lines("""
                SELECT h.division, h.phone, h.hours FROM discipline.hotline h WHERE substr(h.division, 1, 6) = :division ORDER BY h.division""", county);
    }

    private List<Line> lines(String statement, String division) {
        return sql.sql(statement)
                .param("division", division)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Sets a line, or with no number takes it back: a town its own, a county its own and its towns'. */
    public Verdict<Nothing> set(String division, String phone, String hours, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.ORGANIZE.against(division, by));
        if (DivisionCode.of(division)
                .filter(code -> code.level() == Level.TOWN || code.level() == Level.COUNTY)
                .isEmpty()) {
            reasons.add(MisconductRefusal.NOT_THERE.of());
        }
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            reasons.add(MisconductRefusal.PHONE.of().at("phone"));
        }
        if (hours.codePointCount(0, hours.length()) > LONGEST_HOURS) {
            reasons.add(MisconductRefusal.HOURS.of(LONGEST_HOURS).at("hours"));
        }
        return Verdict.unless(reasons, () -> write(division, phone.strip(), hours.strip(), by));
    }

    private void write(String division, String phone, String hours, SignedIn by) {
        if (phone.isEmpty()) {
            sql.sql("DELETE FROM discipline.hotline WHERE division = :division")
                    .param("division", division)
                    .update();
        } else {
            sql.sql("""
                    INSERT INTO discipline.hotline (division, phone, hours, by, set_on) VALUES (:division, :phone, :hours, :by, :on)
                    ON CONFLICT (division) DO UPDATE SET phone = :phone, hours = :hours, by = :by, set_on = :on""")
                    .param("division", division)
                    .param("phone", phone)
                    .param("hours", hours)
                    .param("by", by.signInName())
                    .param("on", LocalDate.now(clock))
                    .update();
        }
        ledger.enter(new MisconductAct.HotlineSet(division, phone, by.signInName()));
        afterwards(known::invalidateAll);
    }

    // what is read in between is as it was
    private static void afterwards(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
