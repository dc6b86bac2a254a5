package org.huanjie.shell;

import java.util.List;

/**
 * 理由 — why something is refused and what would open it, as a message key with its arguments; the text is
 * {@code <key>} and what to do about it {@code <key>.remedy}.
 *
 * @param gate which gate or rule says so: {@code readiness}, {@code R-RG-5}
 * @param field the field of the form that it is about, by its name; empty where it is about none, or several
 */
public record Reason(String gate, String key, List<Object> arguments, String field) {

    /** 话 — a reason as people read it; the page shows it beside its field too. */
    public record Said(String gate, String text, String remedy, String field) {

        /** Of a form alone: no gate or rule stands behind it. */
        public static Said ofForm(String text, String remedy, String field) {
            return new Said("", text, remedy, field);
        }
    }

    public static Reason of(String gate, String key, Object... arguments) {
        return new Reason(gate, key, List.of(arguments), "");
    }

    /** The same, of what was typed into this field. */
    public Reason at(String name) {
        return new Reason(gate, key, arguments, name);
    }

    /** In the reader's language; constants that are {@link Worded} and days among the arguments are said too. */
    public Said said(Words words) {
        var all = Wording.all(words, arguments);
        return new Said(gate, words.of(key, all), words.of(key + ".remedy", all), field);
    }

    public static List<Said> said(Words words, List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.said(words)).toList();
    }

    /** As a confirmation shows why its act was not done. */
    public static List<ConfirmPage.Refusal> refusals(Words words, List<Reason> reasons) {
        return said(words, reasons).stream()
                .map(said -> new ConfirmPage.Refusal(said.text(), said.remedy()))
                .toList();
    }
}
