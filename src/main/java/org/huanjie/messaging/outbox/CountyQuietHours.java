package org.huanjie.messaging.outbox;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 县静默时段 — the hours in which a county has nobody disturbed: its own, or the operator's where it has set none. */
@Component
public class CountyQuietHours {

    private final JdbcClient sql;
    private final Gateways gateways;

    public CountyQuietHours(JdbcClient sql, Gateways gateways) {
        this.sql = sql;
        this.gateways = gateways;
    }

    /** What holds in this division. */
    public QuietHours of(String division) {
        return sql.sql("""
                SELECT from_time, until_time FROM messaging.quiet_hours WHERE county = :county ORDER BY seq DESC LIMIT 1""")
                .param("county", new DivisionCode(division).upTo(Level.COUNTY).digits())
                .query((row, n) -> new QuietHours(
                        row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class)))
                .optional()
                .orElseGet(gateways::quiet);
    }

    public void set(String county, QuietHours hours, String by, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO messaging.quiet_hours (county, from_time, until_time, by, at)
                VALUES (:county, :from, :until, :by, :at)""")
                .param("county", county)
                .param("from", hours.from())
                .param("until", hours.until())
                .param("by", by)
                .param("at", at)
                .update();
    }
}
