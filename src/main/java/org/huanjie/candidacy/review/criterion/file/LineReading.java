package org.huanjie.candidacy.review.criterion.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.candidacy.review.rules.Follows;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/** 一行条件的读取. */
final class LineReading {

    private static final Pattern ITEM = Pattern.compile("[A-Z0-9-]{1,20}");
    private static final Pattern SEVERAL = Pattern.compile("[/／、|]");
    private static final Pattern YEARS = Pattern.compile("[1-9][0-9]?");

    private final CriteriaWords words;
    private final Map<CriteriaColumn, Integer> places;
    private final CsvRecord record;
    private final List<Reason> faults;
    private final int before;

    LineReading(CriteriaWords words, Map<CriteriaColumn, Integer> places, CsvRecord record, List<Reason> faults) {
        this.words = words;
        this.places = places;
        this.record = record;
        this.faults = faults;
        this.before = faults.size();
    }

    /** The criterion; empty, with every fault of the line said, where it is none. */
    Optional<CriteriaFile.Line> read(Set<String> items) {
        lengths();
        var item = item(items);
        var force = force();
        var follows = word(CriteriaColumn.FOLLOWS, Follows.class);
        if (force != null && follows != null && !follows.follows(force)) {
            fault(CriteriaFileRefusal.DOES_NOT_FOLLOW, follows, force);
        }
        var organ = organ();
        var evidence = kinds();
        var time = word(CriteriaColumn.TIME, Lasting.class);
        var years = years(time);
        if (faults.size() > before || force == null) {
            return Optional.empty();
        }
        var english = text(CriteriaColumn.TEXT_EN);
        return Optional.of(new CriteriaFile.Line(
                item,
                text(CriteriaColumn.TEXT),
                english.isEmpty() ? text(CriteriaColumn.TEXT) : english,
                force,
                organ,
                evidence,
                time,
                years,
                follows,
                text(CriteriaColumn.SOURCE).isEmpty() ? null : text(CriteriaColumn.SOURCE)));
    }

    private void lengths() {
        for (var column : CriteriaColumn.values()) {
            var text = text(column);
            if (text.length() > column.longest()) {
                fault(CriteriaFileRefusal.TOO_LONG, column, column.longest());
            } else if (text.isEmpty() && column.required()) {
                fault(CriteriaFileRefusal.EMPTY, column);
            }
        }
    }

    private String item(Set<String> items) {
        var item = text(CriteriaColumn.ITEM);
        if (!item.isEmpty() && !ITEM.matcher(item).matches()) {
            fault(CriteriaFileRefusal.BAD_ITEM, item);
        }
        if (!items.add(item) && !item.isEmpty()) {
            fault(CriteriaFileRefusal.ITEM_TWICE, item);
        }
        return item;
    }

    // law and ministry's rule come with the law's own edition; a county's text cannot say so of itself
    private @Nullable LegalForce force() {
        var force = word(CriteriaColumn.FORCE, LegalForce.class);
        if (force == LegalForce.L || force == LegalForce.M) {
            fault(CriteriaFileRefusal.FORCE_NOT_YOURS, force);
        }
        return force;
    }

    /** One kind of document, or several with a stroke between them. */
    private List<ProofKind> kinds() {
        var kinds = new LinkedHashSet<ProofKind>();
        for (var text : SEVERAL.split(text(CriteriaColumn.EVIDENCE))) {
            var kind = words.find(ProofKind.class, text);
            if (!text.isBlank() && kind.isEmpty()) {
                fault(CriteriaFileRefusal.UNKNOWN_WORD, CriteriaColumn.EVIDENCE, text.strip());
            }
            kind.ifPresent(kinds::add);
        }
        return List.copyOf(kinds);
    }

    private @Nullable Integer years(@Nullable Lasting time) {
        var years = text(CriteriaColumn.YEARS);
        if (YEARS.matcher(years).matches() == (time == Lasting.YEARS) && (time == Lasting.YEARS || years.isEmpty())) {
            return years.isEmpty() ? null : Integer.valueOf(years);
        }
        fault(CriteriaFileRefusal.NO_YEARS, years);
        return null;
    }

    private @Nullable Organ organ() {
        var text = text(CriteriaColumn.ORGAN);
        var found = words.organ(text);
        if (!text.isEmpty() && found.isEmpty()) {
            fault(CriteriaFileRefusal.UNKNOWN_WORD, CriteriaColumn.ORGAN, text);
        }
        return found.orElse(null);
    }

    private <E extends Enum<E> & Worded> @Nullable E word(CriteriaColumn column, Class<E> kind) {
        var text = text(column);
        var found = words.find(kind, text);
        if (!text.isEmpty() && found.isEmpty()) {
            fault(CriteriaFileRefusal.UNKNOWN_WORD, column, text);
        }
        return found.orElse(null);
    }

    private String text(CriteriaColumn column) {
        var place = places.get(column);
        return place == null || place >= record.getFieldCount()
                ? ""
                : record.getField(place).strip();
    }

    private void fault(Refusal why, Object... said) {
        var all = new Object[said.length + 1];
        all[0] = Long.toString(record.getStartingLineNumber());
        System.arraycopy(said, 0, all, 1, said.length);
        faults.add(why.of(all));
    }
}
