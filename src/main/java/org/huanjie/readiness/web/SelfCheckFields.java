package org.huanjie.readiness.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.Option;

/** 自查表字段 — the fields of the six cards, filled with what was stated before or with what has just been typed. */
record SelfCheckFields(ReadinessWords words, ConditionSet set, Map<String, String> values) {

    private static final int SPARE = 2;

    /** The fields as they stand in the assessment. */
    static Map<String, String> of(Assessment assessment) {
        var values = new LinkedHashMap<String, String>();
        for (var item : assessment.items()) {
            var stated = item.village();
            if (stated != null) {
                var key = item.condition().name();
                values.put(key + ".met", stated.met() ? "yes" : "no");
                values.put(key + ".note", stated.note());
                put(values, key, stated.evidence());
            }
        }
        return values;
    }

    List<SelfCheckCard> cards(Assessment assessment) {
        var cards = new ArrayList<SelfCheckCard>();
        for (var item : set.items()) {
            var key = item.condition().name();
            var town = assessment.item(item.condition()).town();
            cards.add(new SelfCheckCard(
                    cards.size() + 1,
                    key,
                    words.name(item.condition()),
                    item.guidance().in(words.words().chinese()),
                    value(key + ".met"),
                    value(key + ".note"),
                    groups(item),
                    town == null ? List.of() : List.of(words.said(town))));
        }
        return cards;
    }

    private List<SelfCheckCard.Group> groups(ConditionSet.Item item) {
        var key = item.condition().name();
        return switch (item.condition().empty()) {
            case Evidence.Documents documents ->
                item.kinds().stream().map(kind -> document(key, kind)).toList();
            case Evidence.Contacts contacts ->
                rows(
                        item.condition(),
                        "contact",
                        List.of(
                                new Shape("role", "text"),
                                new Shape("officer", "text"),
                                new Shape("lastTalk", "date")));
            case Evidence.Issues issues ->
                rows(
                        item.condition(),
                        "issue",
                        List.of(
                                new Shape("title", "text"),
                                new Shape("risk", "risk"),
                                new Shape("closed", "date"),
                                new Shape("plan", "text"),
                                new Shape("due", "date")));
            case Evidence.Sample sample ->
                List.of(new SelfCheckCard.Group(
                        words.of("sample"),
                        List.of(
                                field(key + ".frame", "sample.frame", "text"),
                                field(key + ".asked", "sample.asked", "number"),
                                field(key + ".responses", "sample.responses", "number"),
                                field(key + ".score", "sample.score", "percent"))));
        };
    }

    private SelfCheckCard.Group document(String key, ConditionSet.Kind kind) {
        var name = key + "." + kind.key();
        return new SelfCheckCard.Group(
                words.of(kind.required() ? "kind-required" : "kind-optional", words.of("kind." + kind.key())),
                List.of(
                        field(name + ".title", "document.title", "text"),
                        field(name + ".dated", "document.dated", "date"),
                        field(name + ".number", "document.number", "text"),
                        field(name + ".note", "document.note", "text")));
    }

    private record Shape(String name, String type) {}

    private List<SelfCheckCard.Group> rows(Condition condition, String kind, List<Shape> shapes) {
        var groups = new ArrayList<SelfCheckCard.Group>();
        int filled = rowsIn(values, condition.name());
        for (int i = 0; i < filled + SPARE; i++) {
            var row = condition.name() + "." + i + ".";
            groups.add(new SelfCheckCard.Group(
                    words.of(kind, i + 1),
                    shapes.stream()
                            .map(shape -> field(row + shape.name(), kind + "." + shape.name(), shape.type()))
                            .toList()));
        }
        return groups;
    }

    private SelfCheckCard.Field field(String name, String label, String type) {
        var value = value(name);
        return new SelfCheckCard.Field(
                name,
                words.of(label),
                type,
                value,
                type.equals("risk") ? risks(value) : List.of());
    }

    private List<Option> risks(String chosen) {
        var options = new ArrayList<Option>();
        for (var risk : Evidence.Risk.values()) {
            options.add(new Option(
                    risk.name(), words.of("risk." + risk.name()), risk.name().equals(chosen)));
        }
        return options;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** How many numbered rows of this condition hold anything: one more than the highest. */
    static int rowsIn(Map<String, String> values, String condition) {
        int rows = 0;
        for (var entry : values.entrySet()) {
            var parts = entry.getKey().split("\\.");
            if (parts.length == 3
                    && parts[0].equals(condition)
                    && !parts[2].equals("risk")
                    && !entry.getValue().isBlank()) {
                rows = Math.max(rows, Typing.number(parts[1]).orElse(-1) + 1);
            }
        }
        return rows;
    }

    private static void put(Map<String, String> values, String key, Evidence evidence) {
        switch (evidence) {
            case Evidence.Documents documents ->
                documents.documents().forEach(document -> {
                    var name = key + "." + document.kind() + ".";
                    put(values, name + "title", document.title());
                    put(values, name + "dated", document.dated());
                    put(values, name + "number", document.number());
                    put(values, name + "note", document.note());
                });
            case Evidence.Contacts contacts -> {
                for (int i = 0; i < contacts.contacts().size(); i++) {
                    var contact = contacts.contacts().get(i);
                    put(values, key + "." + i + ".role", contact.role());
                    put(values, key + "." + i + ".officer", contact.officer());
                    put(values, key + "." + i + ".lastTalk", contact.lastTalk());
                }
            }
            case Evidence.Issues issues -> {
                for (int i = 0; i < issues.issues().size(); i++) {
                    var issue = issues.issues().get(i);
                    var name = key + "." + i + ".";
                    put(values, name + "title", issue.title());
                    put(values, name + "risk", issue.risk());
                    put(values, name + "closed", issue.closed());
                    put(values, name + "plan", issue.plan());
                    put(values, name + "due", issue.due());
                }
            }
            case Evidence.Sample sample -> {
                put(values, key + ".frame", sample.frame());
                put(values, key + ".asked", sample.asked());
                put(values, key + ".responses", sample.responses());
                put(values, key + ".score", sample.score());
            }
        }
    }

    private static void put(Map<String, String> values, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
