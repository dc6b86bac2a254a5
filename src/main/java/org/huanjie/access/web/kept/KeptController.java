package org.huanjie.access.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.access.kept.DataForm;
import org.huanjie.access.kept.DataGround;
import org.huanjie.access.kept.DataPurpose;
import org.huanjie.access.kept.DataSubject;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.access.kept.KeptColumn;
import org.huanjie.access.kept.KeptColumns;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 留存一览 — says to everybody what is kept of whom, why and until when (R-PD-3); it names nobody. */
@Controller
class KeptController {

    /** What is one line of the page: kept for one purpose, on one ground, until one end, in one form. */
    private record Sort(DataPurpose purpose, DataTerm until, DataGround ground, DataForm form)
            implements Comparable<Sort> {
        private static final Comparator<Sort> ORDER = Comparator.comparing(Sort::purpose)
                .thenComparing(Sort::until)
                .thenComparing(Sort::ground)
                .thenComparing(Sort::form);

        static Sort of(KeptColumn column) {
            var said = column.keeping();
            return new Sort(said.purpose(), said.until(), said.ground(), said.form());
        }

        @Override
        public int compareTo(Sort other) {
            return ORDER.compare(this, other);
        }
    }

    private final KeptColumns kept;
    private final Frames frames;

    KeptController(KeptColumns kept, Frames frames) {
        this.kept = kept;
        this.frames = frames;
    }

    @Open
    @GetMapping("/kept")
    Answer kept(HttpServletRequest request) {
        var words = frames.words(request);
        var columns = kept.all();
        return new KeptPage(Stream.of(DataSubject.values())
                .map(subject -> part(subject, of(subject, columns), words))
                .toList());
    }

    private static List<KeptColumn> of(DataSubject subject, List<KeptColumn> columns) {
        return columns.stream()
                .filter(column -> column.keeping().whose().contains(subject))
                .toList();
    }

    private static KeptPage.Part part(DataSubject subject, List<KeptColumn> columns, Words words) {
        var sorts = new TreeMap<Sort, List<KeptColumn>>();
        columns.forEach(column -> sorts.computeIfAbsent(Sort.of(column), sort -> new ArrayList<>())
                .add(column));
        return new KeptPage.Part(
                subject.name().toLowerCase(Locale.ROOT),
                Wording.of(words, subject),
                words.of("kept.who." + subject.name()),
                sorts.entrySet().stream()
                        .map(sort -> line(sort.getKey(), sort.getValue(), words))
                        .toList());
    }

    private static KeptPage.Line line(Sort sort, List<KeptColumn> columns, Words words) {
        var kinds = columns.stream()
                .map(column -> column.keeping().what())
                .distinct()
                .sorted()
                .toList();
        return new KeptPage.Line(
                Wording.of(words, kinds),
                Wording.of(words, sort.purpose()),
                words.of("kept.ground", Wording.of(words, sort.ground()), sort.ground().rule()),
                words.of(sort.until().key(), sort.until().number()),
                Wording.of(words, sort.form()),
                columns.stream().map(KeptColumn::column).toList());
    }
}
