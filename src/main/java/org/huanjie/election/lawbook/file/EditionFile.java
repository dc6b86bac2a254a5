package org.huanjie.election.lawbook.file;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.huanjie.law.Edition;
import org.huanjie.law.LegalCalendar;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.jspecify.annotations.Nullable;

/**
 * 省级版本文件 — an edition of a province as its file has it: what is not among its lines stands as the nation's edition has it.
 *
 * @param code {@code P35-2026}: the province's two digits, and what tells it from its other editions
 */
public record EditionFile(
        String code,
        String title,
        String issuer,
        String document,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        List<Line> lines) {

    /** 事项 — one setting with its value and where in the text it stands; {@link Setting#UNSET} leaves it to each village. */
    public record Line(Setting setting, String value, String source) {}

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The first day on which it holds no more. */
    public Optional<LocalDate> ended() {
        return Optional.ofNullable(until).map(last -> LegalCalendar.atLeastAfter(last, 1));
    }

    /** Whether its code names the province of this county. */
    public boolean isFor(String county) {
        return code.startsWith("P" + county.substring(0, 2) + "-");
    }

    /** As it stands on the nation's edition of its first day. */
    public Rulebook rulebook() {
        return rulebook(Edition.ofNation(from));
    }

    public Rulebook rulebook(Edition nation) {
        var own = new EnumMap<Setting, String>(Setting.class);
        lines.forEach(line -> own.put(line.setting(), line.value()));
        return new Rulebook(code, nation, own, Optional.of(title));
    }
}
