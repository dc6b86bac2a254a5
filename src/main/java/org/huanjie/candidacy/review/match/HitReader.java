package org.huanjie.candidacy.review.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.text.WrittenDay;

/** 命中行的读取 — the line of somebody who was asked about: its document, its days, its criterion. */
final class HitReader {

    /** 读取结果 — the hit, or the first thing that keeps the line from being one. */
    sealed interface Line {
        record Hit(MatchHit hit) implements Line {}

        record Wrong(Reason reason) implements Line {}
    }

    private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private final MatchRequest request;

    HitReader(MatchRequest request) {
        this.request = request;
    }

    /** @param cells the text of each column; empty where its bytes are no text */
    Line read(NumberMark mark, boolean oldNumber, Function<ListColumn, Optional<String>> cells) {
        for (var column : ListColumn.values()) {
            var cell = column == ListColumn.NUMBER ? Optional.of("") : cells.apply(column);
            if (cell.isEmpty()) {
                return wrong(MatchRefusal.CELL_BYTES, column);
            }
            if (!MatchFields.isPlain(meant(cell.get()))) {
                return wrong(MatchRefusal.CELL_CONTROL, column);
            }
        }
        return hit(mark, oldNumber, column -> meant(cells.apply(column).orElse("")));
    }

    private Line hit(NumberMark mark, boolean oldNumber, Function<ListColumn, String> cells) {
        var document = cells.apply(ListColumn.DOCUMENT);
        if (document.isEmpty()) {
            return wrong(MatchRefusal.DOCUMENT_ABSENT);
        }
        if (document.length() > MatchAnswer.LONGEST_DOCUMENT) {
            return wrong(MatchRefusal.DOCUMENT_LONG, Integer.toString(MatchAnswer.LONGEST_DOCUMENT));
        }
        var day = WrittenDay.read(cells.apply(ListColumn.DAY));
        if (day.isEmpty()) {
            return wrong(MatchRefusal.DAY_FORM);
        }
        var written = cells.apply(ListColumn.UNTIL);
        var until = WrittenDay.read(written);
        if (until.isEmpty() && !written.isEmpty()) {
            return wrong(MatchRefusal.UNTIL_FORM);
        }
        if (until.filter(end -> end.isBefore(day.get())).isPresent()) {
            return wrong(MatchRefusal.UNTIL_EARLY);
        }
        return criterion(cells.apply(ListColumn.CRITERION))
                .<Line>map(code -> new Line.Hit(hit(mark, document, day.get(), until, code, oldNumber)))
                .orElseGet(() -> wrong(
                        cells.apply(ListColumn.CRITERION).isEmpty()
                                ? MatchRefusal.CRITERION_ABSENT
                                : MatchRefusal.CRITERION_OTHER,
                        MatchFields.shown(cells.apply(ListColumn.CRITERION))));
    }

    private static MatchHit hit(
            NumberMark mark, String document, LocalDate day, Optional<LocalDate> until, String code, boolean old) {
        return new MatchHit(mark, document, day, until, code, old);
    }

    private Optional<String> criterion(String written) {
        var criteria = request.question().criteria();
        if (written.isEmpty() && criteria.size() == 1) {
            return Optional.of(criteria.getFirst().code());
        }
        return criteria.stream()
                .filter(one -> one.means(written))
                .map(AskedCriterion::code)
                .findFirst();
    }

    private static String meant(String cell) {
        var formula = FORMULA.matcher(cell.strip());
        return Typing.read(formula.matches() ? formula.group(1) : cell);
    }

    private static Line wrong(MatchRefusal why, Object... arguments) {
        return new Line.Wrong(why.of(arguments));
    }
}
