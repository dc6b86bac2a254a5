package org.huanjie.readiness.condition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 准入设置表 — each division's own numbers; the county's holds for all its villages, the town's where the county has none. */
@Service
public class ReadinessSettings {

    /** 一组设置 — what holds for a division, and what it has set itself. */
    public record Values(Map<ReadinessSetting, Integer> holding, Map<ReadinessSetting, Integer> own) {
        public OptionalInt get(ReadinessSetting setting) {
            var value = holding.get(setting);
            return value == null ? setting.unset() : OptionalInt.of(value);
        }
    }

    private record Line(
            String division,
            ReadinessSetting name,
            @Nullable Integer value) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Ledger ledger;

    public ReadinessSettings(JdbcClient sql, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** What holds for this county, town or village. */
    @Transactional(readOnly = true)
    public Values of(String division) {
        var code = new DivisionCode(division);
        var holding = new EnumMap<ReadinessSetting, Integer>(ReadinessSetting.class);
        var own = new EnumMap<ReadinessSetting, Integer>(ReadinessSetting.class);
        var lines = sql.sql("""
                SELECT DISTINCT ON (division, name) division, name, value FROM readiness.setting
                WHERE division IN (:county, :town) ORDER BY division, name, seq DESC""")
                .param("county", code.county().digits())
                .param("town", code.upTo(Level.TOWN).digits())
                .query(Line.class)
                .list();
        for (var line : lines) { // the county's come first
            if (line.value() != null) {
                holding.putIfAbsent(line.name(), line.value());
                if (line.division().equals(division)) {
                    own.put(line.name(), line.value());
                }
            }
        }
        return new Values(holding, own);
    }

    /** Sets a number of this person's own division, or with none takes it back; throws where it is out of the setting's range. */
    @Transactional
    public Verdict<Nothing> set(String division, ReadinessSetting setting, OptionalInt value, SignedIn by) {
        var reasons = Permission.ORGANIZE.against(division, by);
        if (reasons.isEmpty() && !by.division().equals(division)) {
            reasons = List.of(ReadinessRefusal.NOT_YOUR_DIVISION.of());
        }
        return Verdict.unless(reasons, () -> write(division, setting, value, by));
    }

    private void write(String division, ReadinessSetting setting, OptionalInt value, SignedIn by) {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > setting.most())) {
            throw new IllegalArgumentException(setting + " cannot be " + value.getAsInt());
        }
        sql.sql("""
                INSERT INTO readiness.setting (division, name, value, set_by, set_at)
                VALUES (:division, :name, CAST(:value AS int), :by, :at)""")
                .param("division", division)
                .param("name", setting.name())
                .param("value", value.isPresent() ? value.getAsInt() : null)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new ReadinessAct.SettingSet(
                division, setting, value.isPresent() ? value.getAsInt() : null, by.signInName()));
    }
}
