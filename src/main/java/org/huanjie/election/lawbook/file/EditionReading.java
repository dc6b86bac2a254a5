package org.huanjie.election.lawbook.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.election.lawbook.file.EditionFile.Line;
import org.huanjie.election.lawbook.file.LawTable.Row;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;

/** 省级版本文件的读取. */
public final class EditionReading {

    private static final Pattern CODE = Pattern.compile("P\\d{2}-[A-Z0-9-]{1,14}");

    private final LawWords words;
    private final List<Reason> faults = new ArrayList<>();
    private final Set<Setting> seen = EnumSet.noneOf(Setting.class);

    private EditionReading(LawWords words) {
        this.words = words;
    }

    /** Takes a file whole, or says every fault of it. */
    public static Verdict<EditionFile> read(byte[] file, LawWords words) {
        return new EditionReading(words).read(file);
    }

    private Verdict<EditionFile> read(byte[] file) {
        var table = LawTable.read(file, words, ProvinceFact.class, ProvinceColumn.class, faults);
        var code = table.fact(ProvinceFact.CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            faults.add(LawFileRefusal.BAD_CODE.of(code));
        }
        var from = table.day(ProvinceFact.FROM_DAY);
        var until = table.day(ProvinceFact.UNTIL_DAY);
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            faults.add(LawFileRefusal.UNTIL_BEFORE_FROM.of("", from.get(), until.get()));
        }
        var lines = table.rows().stream().flatMap(row -> line(row).stream()).toList();
        return faults.isEmpty() && from.isPresent()
                ? Verdict.done(file(table, from.get(), until, lines))
                : Verdict.refused(List.copyOf(faults));
    }

    private static EditionFile file(
            LawTable<ProvinceFact, ProvinceColumn> table, LocalDate from, Optional<LocalDate> until, List<Line> lines) {
        return new EditionFile(
                table.fact(ProvinceFact.CODE),
                table.fact(ProvinceFact.TITLE),
                table.fact(ProvinceFact.ISSUER),
                table.fact(ProvinceFact.DOCUMENT),
                from,
                until.orElse(null),
                table.fact(ProvinceFact.SOURCE),
                lines);
    }

    private Optional<Line> line(Row<ProvinceColumn> row) {
        var name = row.of(ProvinceColumn.SETTING);
        var text = row.of(ProvinceColumn.VALUE);
        var setting = words.setting(name);
        if (setting.isEmpty()) {
            faults.add(LawFileRefusal.UNKNOWN_WORD.of(row.line(), ProvinceColumn.SETTING, name));
            return Optional.empty();
        }
        if (!seen.add(setting.get())) {
            faults.add(LawFileRefusal.SETTING_TWICE.of(row.line(), name));
        }
        var value = words.value(setting.get(), text);
        if (value.isEmpty()) {
            faults.add(LawFileRefusal.VALUE.of(
                    row.line(), name, text, setting.get().takes().described()));
        }
        return value.map(known -> new Line(setting.get(), known, row.of(ProvinceColumn.SOURCE)));
    }
}
