package org.huanjie.access.setting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.access.setting.AccountActs.AccessSettingSet;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号设置表 — each county's own numbers about accounts. */
@Service
public class AccessSettings {

    private final JdbcClient sql;
    private final Clock clock;
    private final Ledger ledger;

    AccessSettings(JdbcClient sql, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** What holds in this division: its county's number; above the counties what holds where nobody has set one. */
    @Transactional(readOnly = true)
    public int of(String division, AccessSetting setting) {
        return sql.sql(
                        "SELECT value FROM access.setting WHERE division = :county AND name = :name ORDER BY seq DESC LIMIT 1")
                .param("county", new DivisionCode(division).upTo(Level.COUNTY).digits())
                .param("name", setting.name())
                .query(Integer.class)
                .optional()
                .orElse(setting.unset());
    }

    /** Sets a county's number; the faults where it is none of the setting's range. */
    @Transactional
    public List<Fault> set(String county, AccessSetting setting, int value, SignedIn by) {
        if (value < setting.least() || value > setting.most()) {
            return List.of(Fault.of("value", AccessFault.SETTING, setting.least(), setting.most()));
        }
        sql.sql("""
                INSERT INTO access.setting (division, name, value, set_by, set_at)
                VALUES (:county, :name, :value, :by, :at)""")
                .param("county", county)
                .param("name", setting.name())
                .param("value", value)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new AccessSettingSet(county, setting, value, by.signInName()));
        return List.of();
    }
}
