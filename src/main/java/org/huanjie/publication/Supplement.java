package org.huanjie.publication;

import java.util.List;
import java.util.Map;

/** 结果补充 — what has been entered beside the record, by item and subject; what nobody entered is empty. */
public record Supplement(Map<Entry, String> values) {

    public static final Supplement NONE = new Supplement(Map.of());

    /** 一格 — an item of a subject: a person elected, a round, a group; the subject is empty for the whole. */
    public record Entry(SupplementItem item, String subject) {

        /** As a form's field is called. */
        public String field() {
            return item.name() + ":" + subject;
        }
    }

    public String get(SupplementItem item, String subject) {
        return values.getOrDefault(new Entry(item, subject), "");
    }

    public String get(SupplementItem item) {
        return get(item, "");
    }

    /** Every cell that the form of this result has, in its order. */
    static List<Entry> cells(DeclaredResult result) {
        return SupplementSubjects.of(result).stream()
                .flatMap(
                        subject -> SupplementItem.of(subject.of()).stream().map(item -> new Entry(item, subject.key())))
                .toList();
    }
}
