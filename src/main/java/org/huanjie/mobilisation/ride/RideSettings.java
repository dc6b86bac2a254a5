package org.huanjie.mobilisation.ride;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接送设置表 — each county's own, for all its villages. */
@Service
public class RideSettings {

    private record Line(String name, int value) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    RideSettings(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds in the county of this division. */
    @Transactional(readOnly = true)
    public Map<RideSetting, Integer> of(String division) {
        var values = new EnumMap<RideSetting, Integer>(RideSetting.class);
        for (var setting : RideSetting.values()) {
            values.put(setting, setting.unset());
        }
        sql.sql("""
                SELECT DISTINCT ON (name) name, value FROM mobilisation.ride_setting
                WHERE county = :county AND value IS NOT NULL ORDER BY name, seq DESC""")
                .param("county", new DivisionCode(division).county().digits())
                .query(Line.class)
                .list()
                .forEach(line -> values.put(RideSetting.valueOf(line.name()), line.value()));
        return values;
    }

    /** Sets those that differ from what holds; throws where one is out of its range. */
    @Transactional
    public Verdict<Nothing> set(String county, Map<RideSetting, Integer> values, SignedIn by) {
        values.forEach((setting, value) -> {
            if (value < setting.least() || value > setting.most()) {
                throw new IllegalArgumentException(setting + " is out of range: " + value);
            }
        });
        return Verdict.unless(Permission.SET_COUNTY.against(county, by), () -> {
            var holds = of(county);
            values.forEach((setting, value) -> {
                if (!value.equals(holds.get(setting))) {
                    write(county, setting, value, by);
                }
            });
        });
    }

    private void write(String county, RideSetting setting, int value, SignedIn by) {
        sql.sql(
                        "INSERT INTO mobilisation.ride_setting (county, name, value, set_by, set_at) VALUES (:county, :name, :value, :by, :at)")
                .param("county", county)
                .param("name", setting.name())
                .param("value", value)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new RideAct.SettingSet(county, setting, value, by.signInName()));
    }
}
