package org.huanjie.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 理由 — why something is refused, said of what was asked; the text is the refusal's key and what to do about it {@code <key>.remedy}.
 *
 * @param rule which gate or rule says so here; the refusal's own, save where one refusal stands under several
 * @param field the field of the form that it is about, by its name; empty where it is about none, or several
 */
public record Reason(Cause what, String rule, List<Object> arguments, String field) implements Sentence {

    /** 拒因 — what is known of a reason as such, whatever it is said of. */
    public interface Cause {

        /** The constant's own name: {@code NOT_ON_ROLL}. */
        String name();

        /** The gate or rule that says so: {@code R-RG-5}. */
        String rule();

        /** Where its sentences stand among the messages: {@code candidacy.refused}. */
        String family();

        /** The key of its sentence; what to do about it is said under the same key with {@code .remedy}. */
        default String key() {
            return family() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where it is settled; empty where no page settles it. */
        default Optional<Remedy> remedy() {
            return Optional.empty();
        }

        /** Whether it goes by itself, so that the same may be sent again. */
        default boolean passes() {
            return false;
        }
    }

    /**
     * 化解处 — where a reason is settled.
     *
     * @param module whose work of a village it is
     * @param form which of the module's forms, as its address ends; empty where the module has one place for all
     */
    public record Remedy(String module, String form) {}

    /** 话 — a reason as people read it; the page shows it beside its field too. */
    public record Said(String rule, String text, String remedy, String field) {

        /** Of a form alone: no gate or rule stands behind it. */
        public static Said ofForm(String text, String remedy, String field) {
            return new Said("", text, remedy, field);
        }
    }

    /** The same, of what was typed into this field. */
    public Reason at(String name) {
        return new Reason(what, rule, arguments, name);
    }

    /** The same, where this gate or rule says so. */
    public Reason under(String other) {
        return new Reason(what, other, arguments, field);
    }

    public String key() {
        return what.key();
    }

    @Override
    public String text(Words words) {
        return words.of(key(), Wording.all(words, arguments));
    }

    /** In the reader's language; constants that are {@link Worded} and days among the arguments are said too. */
    public Said said(Words words) {
        var all = Wording.all(words, arguments);
        return new Said(rule, text(words), words.of(key() + ".remedy", all), field);
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
