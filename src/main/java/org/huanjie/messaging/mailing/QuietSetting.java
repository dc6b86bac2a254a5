package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.CountyQuietHours;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 静默时段设定 — a county says in which hours nobody of it is disturbed. */
@Service
@Transactional
public class QuietSetting {

    /** How long the day must stay open for messages. */
    private static final Duration LEAST_OPEN = Duration.ofHours(4);

    private final CountyQuietHours hours;
    private final Ledger ledger;
    private final Clock clock;

    QuietSetting(CountyQuietHours hours, Ledger ledger, Clock clock) {
        this.hours = hours;
        this.ledger = ledger;
        this.clock = clock;
    }

    public static boolean maySet(String division, SignedIn by) {
        return Permission.SET_COUNTY.isOf(by, division);
    }

    public Verdict<Nothing> set(String county, LocalTime from, LocalTime until, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        var wanted = new QuietHours(from, until);
        if (wanted.open().compareTo(LEAST_OPEN) < 0) {
            reasons.add(MailingRefusal.QUIET_ALL_DAY.of(LEAST_OPEN.toHours()).at("from"));
        }
        return Verdict.unless(reasons, () -> {
            hours.set(county, wanted, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new MessagingAct.QuietHoursSet(county, from.toString(), until.toString(), by.signInName()));
        });
    }
}
