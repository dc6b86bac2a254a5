package org.huanjie.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.Supplement;
import org.huanjie.publication.SupplementItem;
import org.huanjie.publication.SupplementSubjects;
import org.huanjie.publication.SupplementSubjects.Subject;
import org.huanjie.publication.web.SupplementPage.Cell;
import org.huanjie.publication.web.SupplementPage.Group;
import org.huanjie.publication.web.SupplementPage.Option;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 结果补充登记页的写法 — the form of a result's supplement in the reader's words, with what was typed or what is on record. */
final class SupplementPages {

    private final Words words;
    private final DeclaredResult result;
    private final Supplement known;

    SupplementPages(Words words, DeclaredResult result, Supplement known) {
        this.words = words;
        this.result = result;
        this.known = known;
    }

    SupplementPage page(Map<String, String> typed, List<Reason> faults, boolean open) {
        var groups = new ArrayList<Group>();
        for (var subject : SupplementSubjects.of(result)) {
            groups.add(new Group(
                    heading(subject),
                    SupplementItem.of(subject.of()).stream()
                            .map(item -> cell(new Supplement.Entry(item, subject.key()), typed))
                            .toList()));
        }
        var body = result.election().body();
        var base = "/villages/" + result.village().code() + "/results";
        return new SupplementPage(
                result.village().code(),
                result.village().name(),
                base + "/" + body.slug() + "/supplement",
                words.of("supplement.title", Wording.of(words, body)),
                Reason.said(words, faults),
                open,
                groups);
    }

    private String heading(Subject subject) {
        return switch (subject.of()) {
            case ELECTED, SUPERVISOR -> words.of("supplement.of." + subject.of(), subject.name());
            case ROUND -> words.of("supplement.of.ROUND", subject.key());
            case GROUP -> words.of("supplement.group." + subject.key());
            case WHOLE, RECALL -> words.of("supplement.of." + subject.of());
        };
    }

    private Cell cell(Supplement.Entry entry, Map<String, String> typed) {
        var value = typed.getOrDefault(entry.field(), known.get(entry.item(), entry.subject()));
        boolean number = entry.item().kind() == SupplementItem.Kind.NUMBER;
        var options = entry.item().kind() == SupplementItem.Kind.YES_NO
                ? Stream.of("", "YES", "NO")
                        .map(option ->
                                new Option(option, words.of("supplement.choice." + option), option.equals(value)))
                        .toList()
                : List.<Option>of();
        return new Cell(
                "s-" + Integer.toHexString(entry.field().hashCode()),
                entry.field(),
                Wording.of(words, entry.item()),
                value,
                number,
                options);
    }
}
