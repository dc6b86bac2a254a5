package org.huanjie.candidacy.review.criterion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联审设置表 — each county's own numbers, for all its villages. */
@Service
public class ReviewSettings {

    private record Line(ReviewSetting name, @Nullable Integer value) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final LegalCalendars calendars;
    private final Clock clock;

    ReviewSettings(JdbcClient sql, Ledger ledger, LegalCalendars calendars, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What holds in the county of this division. */
    @Transactional(readOnly = true)
    public Map<ReviewSetting, Integer> of(String division) {
        var values = new EnumMap<ReviewSetting, Integer>(ReviewSetting.class);
        for (var setting : ReviewSetting.values()) {
            values.put(setting, setting.unset());
        }
        sql.sql(
                        "SELECT DISTINCT ON (name) name, value FROM candidacy.setting WHERE county = :county ORDER BY name, seq DESC")
                .param("county", new DivisionCode(division).county().digits())
                .query(Line.class)
                .list()
                .forEach(line -> {
                    if (line.value() != null) {
                        values.put(line.name(), line.value());
                    }
                });
        return values;
    }

    public int get(String division, ReviewSetting setting) {
        return of(division).getOrDefault(setting, setting.unset());
    }

    /** The last day of the period that this setting counts, begun by what happened on this day (Civil Code Art. 201, 203). */
    public LocalDate lastDay(String division, ReviewSetting setting, LocalDate from) {
        return calendars.periodEnd(division, from, get(division, setting));
    }

    /** Sets a number, or with none takes it back; throws where it is out of the setting's range. */
    @Transactional
    public Verdict<Nothing> set(String county, ReviewSetting setting, OptionalInt value, SignedIn by) {
        if (value.isPresent() && (value.getAsInt() < setting.least() || value.getAsInt() > setting.most())) {
            throw new IllegalArgumentException(setting + " is out of range: " + value.getAsInt());
        }
        return Verdict.unless(Permission.SET_COUNTY.against(county, by), () -> write(county, setting, value, by));
    }

    private void write(String county, ReviewSetting setting, OptionalInt value, SignedIn by) {
        sql.sql(
                        "INSERT INTO candidacy.setting (county, name, value, set_by, set_at) VALUES (:county, :name, CAST(:value AS int), :by, :at)")
                .param("county", county)
                .param("name", setting.name())
                .param("value", value.isPresent() ? value.getAsInt() : null)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new CriterionAct.SettingSet(
                county, setting.name(), value.isPresent() ? value.getAsInt() : null, by.signInName()));
    }
}
