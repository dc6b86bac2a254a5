package org.huanjie.shell.web.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Typing;
import org.jspecify.annotations.Nullable;

/**
 * 表单 — a form as its page shows it: what stands in each field, and what is wrong with it. The parts in {@code jte/shell} take it.
 *
 * @param prefix what the ids of its fields begin with, where a page has several forms that ask for the same
 */
public record Form(String prefix, Map<String, List<String>> values, List<Reason.Said> faults) {

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])[A-Z](?=[a-z])");

    /** A form that nobody has filled in. */
    public static final Form EMPTY = new Form("", Map.of(), List.of());

    /** A form with what is known already; nothing is wrong with it. */
    public static Form filled(Map<String, String> values) {
        return new Form("", each(values), List.of());
    }

    /** A form as it was sent, with what is wrong with it; the fields hold what was typed. */
    public static Form sent(Map<String, String> values, List<Reason> faults, Words words) {
        return new Form("", each(values), Reason.said(words, faults));
    }

    /** The same with what is wrong with it as people read it. */
    public static Form refused(Map<String, String> values, List<Reason.Said> faults) {
        return new Form("", each(values), faults);
    }

    private static Map<String, List<String>> each(Map<String, String> values) {
        var each = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> each.put(name, List.of(value)));
        return each;
    }

    /** The same form on a page with others: its fields' ids begin with this. */
    public Form among(String first) {
        return new Form(first, values, faults);
    }

    /** What stands in this field: empty where nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** What stands in this field; where the form does not say, what is usual. */
    public String value(String name, String usual) {
        return values.containsKey(name) ? value(name) : usual;
    }

    /** The day of this field as the browser takes it; a text that is none as it was typed. */
    public String day(String name, String usual) {
        var typed = value(name, usual);
        return Typing.day(typed).map(LocalDate::toString).orElse(typed);
    }

    /** What shows a day: the browser's own field, but a plain one for a text that is none, since the browser's would drop it. */
    public String dayField(String name, String usual) {
        var typed = value(name, usual);
        return typed.isEmpty() || Typing.day(typed).isPresent() ? "date" : "text";
    }

    /** As {@link #dayField}, of a day with its hour. */
    public String hourField(String name, String usual) {
        var typed = value(name, usual);
        return typed.isEmpty() || Typing.moment(typed).isPresent() ? "datetime-local" : "text";
    }

    /** Whether this one of several is chosen. */
    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** What is wrong with this field. */
    public List<Reason.Said> faults(String name) {
        return faults.stream().filter(fault -> fault.field().equals(name)).toList();
    }

    public boolean isWrong(String name) {
        return !faults(name).isEmpty();
    }

    /** The field's id on its page: {@code person-name} for {@code personName}, {@code rows-1-day} for {@code rows.1.day}. */
    public String id(String name) {
        return prefix
                + WORDS.matcher(name)
                        .replaceAll(end -> "-" + end.group().toLowerCase(Locale.ROOT))
                        .replace('.', '-');
    }

    /** The ids of what is said about a field: its hint and its fault; null, and no attribute, where nothing is. */
    public @Nullable String described(String name, boolean hinted) {
        var ids = Stream.of(hinted ? id(name) + "-hint" : "", isWrong(name) ? id(name) + "-fault" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The status of the page that shows it: 422 where it comes back with faults. */
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
