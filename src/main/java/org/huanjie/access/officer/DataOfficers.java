package org.huanjie.access.officer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.account.Independence;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据保护席位 — a county's seat, held by an auditor, who looks at nobody's data in their own work: the office names, another seats, either
 * ends it (R-PD-7).
 */
@Service
@Transactional
public class DataOfficers {

    private static final Set<Role> SEAT = Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADER);

    /** 提名、确认、免去. */
    private record OfficerSeat(String village, String step, String account, String by) implements Act {
        @Override
        public String kind() {
            return "access.data-officer";
        }
    }

    private final Accounts accounts;
    private final Independence independence;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DataOfficers(Accounts accounts, Independence independence, JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.independence = independence;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who holds the county's seat, or is named for it. */
    @Transactional(readOnly = true)
    public Optional<DataOfficer> of(String county) {
        return sql.sql("""
                SELECT id, county, account, named_by, named_at, confirmed_by, confirmed_at FROM access.data_officer
                WHERE county = :county AND ended_at IS NULL""").param("county", county).query(DataOfficer.class).optional();
    }

    /** Whether this person holds the seat of their county. */
    @Transactional(readOnly = true)
    public boolean holds(SignedIn who) {
        return who.role() == Role.AUDITOR
                && of(who.division())
                        .filter(DataOfficer::isSeated)
                        .filter(seat -> seat.account().equals(who.signInName()))
                        .isPresent();
    }

    /** Accounts that can be named: the county's auditors. */
    @Transactional(readOnly = true)
    public List<Accounts.Covering> candidates(String county) {
        return accounts.covering(county, Set.of(Role.AUDITOR));
    }

    public Verdict<Nothing> name(String account, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE) {
            reasons.add(OfficerRefusal.NOT_YOURS.of());
        }
        if (of(by.division()).isPresent()) {
            reasons.add(OfficerRefusal.SEATED_ALREADY.of());
        }
        if (candidates(by.division()).stream().noneMatch(one -> one.signInName().equals(account))) {
            reasons.add(OfficerRefusal.NO_ACCOUNT.of().at("account"));
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("""
                    INSERT INTO access.data_officer (id, county, account, named_by, named_at)
                    VALUES (:id, :county, :account, :by, :at)""")
                    .param("id", ids.next())
                    .param("county", by.division())
                    .param("account", account)
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(new OfficerSeat(by.division(), "NAMED", account, by.signInName()));
        });
    }

    /** Another than who named them seats them, who had neither's account in hand. */
    public Verdict<Nothing> confirm(UUID seat, SignedIn by) {
        var named = of(by.division()).filter(one -> one.id().equals(seat) && !one.isSeated());
        var reasons = new ArrayList<Reason>();
        if (!SEAT.contains(by.role())) {
            reasons.add(OfficerRefusal.NOT_YOURS.of());
        }
        if (named.isEmpty()) {
            reasons.add(OfficerRefusal.NOT_NAMED.of());
        }
        named.ifPresent(one -> reasons.addAll(independence.against(List.of(one.namedBy()), by)));
        if (named.filter(one -> one.account().equals(by.signInName())).isPresent()) {
            reasons.add(OfficerRefusal.OWN_SEAT.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("UPDATE access.data_officer SET confirmed_by = :by, confirmed_at = :at WHERE id = :id")
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", seat)
                    .update();
            ledger.enter(
                    new OfficerSeat(by.division(), "SEATED", named.orElseThrow().account(), by.signInName()));
        });
    }

    public Verdict<Nothing> end(UUID seat, SignedIn by) {
        var held = of(by.division()).filter(one -> one.id().equals(seat));
        var reasons = new ArrayList<Reason>();
        if (!SEAT.contains(by.role())) {
            reasons.add(OfficerRefusal.NOT_YOURS.of());
        }
        if (held.isEmpty()) {
            reasons.add(OfficerRefusal.NOT_NAMED.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("UPDATE access.data_officer SET ended_by = :by, ended_at = :at WHERE id = :id")
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", seat)
                    .update();
            ledger.enter(
                    new OfficerSeat(by.division(), "ENDED", held.orElseThrow().account(), by.signInName()));
        });
    }
}
