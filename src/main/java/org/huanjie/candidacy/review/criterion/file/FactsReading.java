package org.huanjie.candidacy.review.criterion.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/** 版本事项的读取 — the lines above the headings, each once. */
final class FactsReading {

    private static final Pattern CODE = Pattern.compile("ED-[0-9]+-[A-Z0-9-]{1,14}");

    private final CriteriaWords words;
    private final List<Reason> faults;
    private final Map<EditionFact, String> known = new EnumMap<>(EditionFact.class);
    private final Map<EditionFact, LocalDate> days = new EnumMap<>(EditionFact.class);

    FactsReading(CriteriaWords words, List<Reason> faults) {
        this.words = words;
        this.faults = faults;
    }

    void take(CsvRecord record) {
        var line = Long.toString(record.getStartingLineNumber());
        var word = record.getField(0).strip();
        var value = record.getFieldCount() > 1 ? record.getField(1).strip() : "";
        var found = words.find(EditionFact.class, word);
        if (found.isEmpty()) {
            faults.add(CriteriaFileRefusal.FACT_UNKNOWN.of(line, word));
            return;
        }
        var fact = found.get();
        if (known.putIfAbsent(fact, value) != null) {
            faults.add(CriteriaFileRefusal.FACT_TWICE.of(line, fact));
        } else if (value.length() > fact.longest()) {
            faults.add(CriteriaFileRefusal.TOO_LONG.of(line, fact, fact.longest()));
        } else if (!value.isEmpty()) {
            check(fact, value, line);
        }
    }

    private void check(EditionFact fact, String value, String line) {
        if (fact == EditionFact.CODE && !CODE.matcher(value).matches()) {
            faults.add(CriteriaFileRefusal.BAD_CODE.of(line, value));
        }
        if (fact == EditionFact.FROM_DAY || fact == EditionFact.UNTIL_DAY) {
            WrittenDay.read(value)
                    .ifPresentOrElse(
                            day -> days.put(fact, day),
                            () -> faults.add(CriteriaFileRefusal.NO_DAY.of(line, fact, value)));
        }
    }

    String code() {
        return text(EditionFact.CODE);
    }

    /** All of them; empty, with every fault said, where one is missing or wrong. */
    Optional<CriteriaFile.Facts> facts() {
        for (var fact : EditionFact.values()) {
            if (fact.required() && text(fact).isEmpty()) {
                faults.add(CriteriaFileRefusal.FACT_MISSING.of(fact));
            }
        }
        var from = days.get(EditionFact.FROM_DAY);
        var until = days.get(EditionFact.UNTIL_DAY);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(CriteriaFileRefusal.UNTIL_BEFORE_FROM.of(from, until));
        }
        return from == null ? Optional.empty() : Optional.of(facts(from, until));
    }

    private CriteriaFile.Facts facts(LocalDate from, @Nullable LocalDate until) {
        return new CriteriaFile.Facts(
                text(EditionFact.NAME),
                orElse(EditionFact.NAME_EN, EditionFact.NAME),
                text(EditionFact.ISSUER),
                orElse(EditionFact.ISSUER_EN, EditionFact.ISSUER),
                text(EditionFact.DOCUMENT),
                from,
                until,
                text(EditionFact.SOURCE));
    }

    private String orElse(EditionFact english, EditionFact chinese) {
        return text(english).isEmpty() ? text(chinese) : text(english);
    }

    private String text(EditionFact fact) {
        return known.getOrDefault(fact, "");
    }
}
