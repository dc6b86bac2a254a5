package org.huanjie.readiness.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huanjie.readiness.assessment.SelfCheck;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;
import org.jspecify.annotations.Nullable;

/** 自查表 — reads what was typed into the six cards; what cannot be read is a fault, all of them at once. */
final class SelfCheckForm {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 2000;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Map<String, String> values;
    private final ConditionSet set;
    private final List<Reason.Said> faults = new ArrayList<>();
    private final List<SelfCheck> checks = new ArrayList<>();
    private final ReadinessWords words;

    SelfCheckForm(Map<String, String> values, ConditionSet set, ReadinessWords words) {
        this.values = values;
        this.set = set;
        this.words = words;
        set.items().forEach(this::read);
    }

    List<Reason.Said> faults() {
        return faults;
    }

    List<SelfCheck> checks() {
        return checks;
    }

    private void read(ConditionSet.Item item) {
        var key = item.condition().name();
        var choice = value(key + ".met");
        var note = text(item.condition(), key + ".note", LONGEST_NOTE);
        var evidence = evidence(item);
        if (choice.equals("yes") || choice.equals("no")) {
            checks.add(new SelfCheck(item.condition(), choice.equals("yes"), note, evidence));
        } else if (!note.isEmpty() || !evidence.equals(item.condition().empty())) {
            fault("fault.choice", key + ".met", item.condition());
        }
    }

    private Evidence evidence(ConditionSet.Item item) {
        var condition = item.condition();
        return switch (condition.empty()) {
            case Evidence.Documents documents -> documents(item);
            case Evidence.Contacts contacts ->
                new Evidence.Contacts(rows(
                        condition,
                        row -> new Evidence.Contact(
                                text(condition, row + "role", LONGEST),
                                text(condition, row + "officer", LONGEST),
                                date(condition, row + "lastTalk"))));
            case Evidence.Issues issues ->
                new Evidence.Issues(rows(
                        condition,
                        row -> new Evidence.Issue(
                                text(condition, row + "title", LONGEST),
                                risk(row + "risk"),
                                date(condition, row + "closed"),
                                text(condition, row + "plan", LONGEST),
                                date(condition, row + "due"))));
            case Evidence.Sample sample ->
                new Evidence.Sample(
                        text(condition, condition.name() + ".frame", LONGEST),
                        number(condition, condition.name() + ".asked"),
                        number(condition, condition.name() + ".responses"),
                        percent(condition, condition.name() + ".score"));
        };
    }

    private Evidence documents(ConditionSet.Item item) {
        var documents = new ArrayList<Evidence.Document>();
        for (var kind : item.kinds()) {
            var name = item.condition().name() + "." + kind.key() + ".";
            var document = new Evidence.Document(
                    kind.key(),
                    text(item.condition(), name + "title", LONGEST),
                    date(item.condition(), name + "dated"),
                    text(item.condition(), name + "number", LONGEST),
                    text(item.condition(), name + "note", LONGEST));
            if (!document.equals(new Evidence.Document(kind.key(), "", null, "", ""))) {
                documents.add(document);
            }
        }
        return new Evidence.Documents(documents);
    }

    private <T> List<T> rows(Condition condition, Function<String, T> read) {
        var rows = new ArrayList<T>();
        for (int i = 0; i < SelfCheckFields.rowsIn(values, condition.name()); i++) {
            var row = condition.name() + "." + i + ".";
            if (values.entrySet().stream()
                    .anyMatch(e -> e.getKey().startsWith(row)
                            && !e.getKey().endsWith(".risk")
                            && !e.getValue().isBlank())) {
                rows.add(read.apply(row));
            }
        }
        return rows;
    }

    private Evidence.Risk risk(String name) {
        for (var risk : Evidence.Risk.values()) {
            if (risk.name().equals(value(name))) {
                return risk;
            }
        }
        return Evidence.Risk.RED; // nobody looked at it yet: the colour that lets nothing pass
    }

    private String text(Condition condition, String name, int longest) {
        var text = value(name);
        if (text.length() > longest) {
            fault("fault.long", name, condition, longest);
        }
        return text;
    }

    private @Nullable LocalDate date(Condition condition, String name) {
        var text = value(name);
        var day = Typing.day(text);
        if (!text.isEmpty() && day.isEmpty()) {
            fault("fault.date", name, condition, text);
        }
        return day.orElse(null);
    }

    private @Nullable Integer number(Condition condition, String name) {
        var text = value(name);
        var number = Typing.number(text);
        if (!text.isEmpty() && number.isEmpty()) {
            fault("fault.number", name, condition, text);
        }
        return number.isEmpty() ? null : (Integer) number.getAsInt();
    }

    private @Nullable BigDecimal percent(Condition condition, String name) {
        var text = value(name);
        var number = Typing.percent(text).filter(read -> read.compareTo(THOUSAND) < 0);
        if (!text.isEmpty() && number.isEmpty()) {
            fault("fault.number", name, condition, text);
        }
        return number.orElse(null);
    }

    private void fault(String key, String field, Condition condition, Object... arguments) {
        var all = new ArrayList<Object>();
        all.add(words.name(condition));
        all.addAll(List.of(arguments));
        faults.add(Reason.Said.ofForm(words.of(key, all.toArray()), words.of(key + ".remedy"), field));
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
