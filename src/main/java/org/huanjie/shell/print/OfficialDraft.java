package org.huanjie.shell.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.shell.print.OfficialSheet.Kind;
import org.huanjie.shell.print.OfficialSheet.Part;

/** 公文起草 — writes an {@link OfficialSheet} from its title down to the seal. */
public final class OfficialDraft {

    private final String place;
    private final String title;
    private final boolean form;
    private final List<Part> parts = new ArrayList<>();
    private String number = "";
    private List<String> signed = List.of();
    private String chain = "";

    private OfficialDraft(String place, String title, boolean form) {
        this.place = place;
        this.title = title;
        this.form = form;
    }

    public static OfficialDraft notice(String place, String title) {
        return new OfficialDraft(place, title, false);
    }

    public static OfficialDraft form(String place, String title) {
        return new OfficialDraft(place, title, true);
    }

    public OfficialDraft numbered(String line) {
        number = line;
        return this;
    }

    /** Paragraphs; an empty one is left out. */
    public OfficialDraft text(String... paragraphs) {
        Stream.of(paragraphs).filter(one -> !one.isEmpty()).map(Part.Text::new).forEach(parts::add);
        return this;
    }

    public OfficialDraft texts(Collection<String> paragraphs) {
        return text(paragraphs.toArray(String[]::new));
    }

    public OfficialDraft line(String text) {
        parts.add(new Part.Line(text));
        return this;
    }

    public OfficialDraft small(String text) {
        parts.add(new Part.Small(text));
        return this;
    }

    public OfficialDraft heading(String text) {
        parts.add(new Part.Heading(text));
        return this;
    }

    public OfficialDraft names(List<String> names, int columns) {
        parts.add(new Part.Names(OfficialSheet.rows(names, columns)));
        return this;
    }

    public OfficialDraft table(Kind kind, List<String> heads, List<List<String>> rows) {
        parts.add(new Part.Table(kind, heads, rows));
        return this;
    }

    /** A table for the pen: what is known, filled up with empty rows to so many. */
    public OfficialDraft table(Kind kind, List<String> heads, List<List<String>> rows, int atLeast) {
        var empty = heads.stream().map(head -> "").toList();
        return table(
                kind,
                heads,
                Stream.concat(rows.stream(), Stream.generate(() -> empty).limit(Math.max(0, atLeast - rows.size())))
                        .toList());
    }

    public OfficialDraft signed(String organ, String day) {
        signed = Stream.of(organ, day).filter(line -> !line.isEmpty()).toList();
        return this;
    }

    public OfficialDraft chain(String line) {
        chain = line;
        return this;
    }

    /** @param reporting where breaches of discipline are reported; none on a form that is not handed out */
    public OfficialSheet sheet(List<String> reporting) {
        return new OfficialSheet(place, title, number, form, List.copyOf(parts), signed, reporting, chain);
    }
}
