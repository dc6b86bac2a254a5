package org.huanjie.discipline.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 举报设置表 — each county's own days, and whom it has named for what concerns its own office. */
@Service
@Transactional
public class ReportSettings {

    private static final int MOST = 3650;
    private static final Set<Role> BESIDE = Set.of(Role.COUNTY_LEADER, Role.GUIDANCE_GROUP, Role.AUDITOR);

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;
    private final LegalCalendars calendars;

    ReportSettings(JdbcClient sql, Accounts accounts, Ledger ledger, Clock clock, LegalCalendars calendars) {
        this.calendars = calendars;
        this.sql = sql;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds in the county of this division; nothing where it has set none and none is usual. */
    @Transactional(readOnly = true)
    public OptionalInt get(String division, ReportSetting setting) {
        var set = sql.sql("""
                SELECT coalesce(value, 0) FROM discipline.report_setting WHERE county = :county AND name = :name ORDER BY seq DESC LIMIT 1""")
                .param("county", new DivisionCode(division).county().digits())
                .param("name", setting.name())
                .query(Integer.class)
                .optional()
                .filter(value -> value > 0);
        return set.map(OptionalInt::of).orElseGet(setting::unset);
    }

    /** So many days from a day on, where the county counts any. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> due(String division, ReportSetting setting, LocalDate from) {
        var days = get(division, setting);
        return days.isPresent() ? Optional.of(calendars.periodEnd(division, from, days.getAsInt())) : Optional.empty();
    }

    /** Sets a number of days, or with none takes it back. */
    public Verdict<Nothing> set(String county, ReportSetting setting, OptionalInt value, SignedIn by) {
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (value.isPresent() && (value.getAsInt() < 1 || value.getAsInt() > MOST)) {
            reasons.add(MisconductRefusal.OUT_OF_RANGE.of(MOST).at(setting.name()));
        }
        return Verdict.unless(reasons, () -> write(county, setting, value, by));
    }

    private void write(String county, ReportSetting setting, OptionalInt value, SignedIn by) {
        var number = value.isPresent() ? value.getAsInt() : null;
        sql.sql("""
                INSERT INTO discipline.report_setting (county, name, value, by, set_at)
                VALUES (:county, :name, CAST(:value AS int), :by, :at)""")
                .param("county", county)
                .param("name", setting.name())
                .param("value", number)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new MisconductAct.ReportSettingSet(county, setting.name(), number, by.signInName()));
    }

    /** Whom the county has named for what concerns its own office. */
    @Transactional(readOnly = true)
    public List<String> beside(String county) {
        return sql.sql("SELECT account FROM discipline.beside WHERE county = :county ORDER BY account")
                .param("county", county)
                .query(String.class)
                .list();
    }

    /** Who can be named so. */
    @Transactional(readOnly = true)
    public List<Accounts.Covering> besideCandidates(String county) {
        return accounts.covering(county, BESIDE);
    }

    public Verdict<Nothing> nameBeside(String county, String account, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        if (besideCandidates(county).stream().noneMatch(one -> one.signInName().equals(account))) {
            reasons.add(MisconductRefusal.NO_ACCOUNT.of().at("account"));
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("""
                    INSERT INTO discipline.beside (county, account, named_by, named_on) VALUES (:county, :account, :by, :on)
                    ON CONFLICT DO NOTHING""")
                    .param("county", county)
                    .param("account", account)
                    .param("by", by.signInName())
                    .param("on", LocalDate.now(clock))
                    .update();
            ledger.enter(new MisconductAct.BesideNamed(county, account, true, by.signInName()));
        });
    }

    public Verdict<Nothing> endBeside(String county, String account, SignedIn by) {
        return Verdict.unless(Permission.SET_COUNTY.against(county, by), () -> {
            sql.sql("DELETE FROM discipline.beside WHERE county = :county AND account = :account")
                    .param("county", county)
                    .param("account", account)
                    .update();
            ledger.enter(new MisconductAct.BesideNamed(county, account, false, by.signInName()));
        });
    }
}
