package org.huanjie.candidacy.review.organ;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 部门席位 — which account of a county answers for which organ; the county's office seats and unseats. */
@Service
@Transactional
public class OrganDesks {

    /** 一个席位. */
    public record Desk(UUID id, String county, Organ organ, String account, OffsetDateTime fromAt) {}

    private final Organs organs;
    private final Accounts accounts;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    OrganDesks(
            Organs organs, Accounts accounts, JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.organs = organs;
        this.accounts = accounts;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The organ that this person answers for today. */
    @Transactional(readOnly = true)
    public Optional<Organ> of(SignedIn who) {
        return sql.sql("SELECT organ FROM candidacy.organ_desk WHERE account = :account AND until_at IS NULL")
                .param("account", who.signInName())
                .query((row, n) -> new Organ(row.getString("organ")))
                .optional();
    }

    /** What that organ is called in the county; empty where this person answers for none. */
    @Transactional(readOnly = true)
    public String called(SignedIn who, Words words) {
        return of(who).map(organ -> organs.said(organ, who.division(), words)).orElse("");
    }

    @Transactional(readOnly = true)
    public List<Desk> within(String county) {
        return sql.sql(
                        "SELECT id, county, organ, account, from_at FROM candidacy.organ_desk WHERE county = :county AND until_at IS NULL ORDER BY organ, account")
                .param("county", new DivisionCode(county).county().digits())
                .query(Desk.class)
                .list();
    }

    /** Accounts of the county's organs that answer for none yet. */
    @Transactional(readOnly = true)
    public List<Accounts.Covering> free(String county) {
        var seated = within(county).stream().map(Desk::account).toList();
        return accounts.covering(county, Set.of(Role.ORGAN)).stream()
                .filter(account -> !seated.contains(account.signInName()))
                .toList();
    }

    /** Seats an account of the county for an organ; an organ may have several. */
    public Verdict<Nothing> seat(String county, Organ organ, String account, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayChange(county, by)) {
            reasons.add(OrganRefusal.NOT_YOURS.of());
        }
        if (!organs.of(county).offers(organ.code())) {
            reasons.add(OrganRefusal.NO_ORGAN.of().at("organ"));
        }
        if (within(county).stream().anyMatch(desk -> desk.account().equals(account))) {
            reasons.add(OrganRefusal.SEATED_ALREADY.of(account).at("account"));
        } else if (free(county).stream().noneMatch(one -> one.signInName().equals(account))) {
            reasons.add(OrganRefusal.NO_ACCOUNT.of(account).at("account"));
        }
        return Verdict.unless(reasons, () -> enter(county, organ, account, by));
    }

    /** Ends a seat; the account keeps nothing of what it could see. */
    public Verdict<Nothing> unseat(String county, UUID desk, SignedIn by) {
        var seat = within(county).stream().filter(one -> one.id().equals(desk)).findFirst();
        var reasons = new ArrayList<Reason>();
        if (!mayChange(county, by)) {
            reasons.add(OrganRefusal.NOT_YOURS.of());
        }
        if (seat.isEmpty()) {
            reasons.add(OrganRefusal.NO_ACCOUNT.of("").at("desk"));
        }
        return Verdict.unless(reasons, () -> end(seat.orElseThrow(), by));
    }

    public static boolean mayChange(String county, SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE && by.division().equals(county);
    }

    private void enter(String county, Organ organ, String account, SignedIn by) {
        sql.sql("""
                INSERT INTO candidacy.organ_desk (id, county, organ, account, from_at, by)
                VALUES (:id, :county, :organ, :account, :at, :by)""")
                .param("id", ids.next())
                .param("county", county)
                .param("organ", organ.code())
                .param("account", account)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new OrganAct.Seated(county, organ.code(), account, by.signInName()));
    }

    private void end(Desk desk, SignedIn by) {
        sql.sql("UPDATE candidacy.organ_desk SET until_at = :at WHERE id = :id AND until_at IS NULL")
                .param("at", OffsetDateTime.now(clock))
                .param("id", desk.id())
                .update();
        ledger.enter(new OrganAct.Unseated(desk.county(), desk.organ().code(), desk.account(), by.signInName()));
    }
}
