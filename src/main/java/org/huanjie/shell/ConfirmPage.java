package org.huanjie.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.text.Digests;

/**
 * 确认页 — stands between the wish to do what cannot be undone and the act: its numbers once more, what follows from it, and a button that
 * names it. The first form sent to the act's address brings this page; its own form, sent to the same address, does the act.
 *
 * <p>Only for what cannot be undone: who is asked at every step clicks through.
 *
 * @param title the question, with the act in it
 * @param facts what the act rests on, read at this moment
 * @param follows what will be so afterwards, a sentence each
 * @param irreversible whether nothing in the program takes it back
 * @param second asks a second person to sign; empty where one may do it alone
 * @param refusals why it was not done, where it was tried
 */
public record ConfirmPage(
        String title,
        Back back,
        List<Fact> facts,
        List<String> follows,
        boolean irreversible,
        String action,
        Map<String, String> hidden,
        String button,
        Optional<Second> second,
        List<Refusal> refusals)
        implements Page {

    /** The field that says which numbers stood on the page that was confirmed. */
    public static final String SHOWN = "shown";

    /** 返回 — the page that one came from. */
    public record Back(String word, String href) {}

    /** 事实 — a number or name that the act rests on. */
    public record Fact(String label, String value) {}

    /** 第二人 — who is asked to sign as well, at the same device; the fields are {@code second-name}, {@code -password}, {@code -code}. */
    public record Second(String asked, String signInName) {}

    /** 未办原因 — why the act was refused, and what to do about it. */
    public record Refusal(String text, String remedy) {}

    public static Draft asks(String title, String action, String button, Back back) {
        return new Draft(title, action, button, back);
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : 422;
    }

    /**
     * What to answer before the act may be done: this page, where none was shown yet or where its numbers have changed since; empty where
     * what was shown is still so.
     *
     * @param shown the field of that name as it came; empty with the first form
     */
    public Optional<Answer> unlessConfirmed(String shown, Words words) {
        if (shown.isEmpty()) {
            return Optional.of(this);
        }
        if (shown.equals(shown())) {
            Confirmation.give();
            return Optional.empty();
        }
        return Optional.of(refused(List.of(new Refusal(words.of("confirm.stale"), words.of("confirm.stale.remedy")))));
    }

    /** This page once more, with all reasons why the act was not done. */
    public ConfirmPage refused(List<Refusal> reasons) {
        return new ConfirmPage(
                title, back, facts, follows, irreversible, action, hidden, button, second, List.copyOf(reasons));
    }

    /** A mark of what this page says: the same as long as every word and number on it is. */
    public String shown() {
        return Digests.hex(title + facts + follows + action + hidden);
    }

    /** 确认页的草稿 — a confirmation as it is written, sentence by sentence. */
    public static final class Draft {

        private final String title;
        private final String action;
        private final String button;
        private final Back back;
        private final List<Fact> facts = new ArrayList<>();
        private final List<String> follows = new ArrayList<>();
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private boolean irreversible = true;
        private Optional<Second> second = Optional.empty();

        private Draft(String title, String action, String button, Back back) {
            this.title = title;
            this.action = action;
            this.button = button;
            this.back = back;
        }

        public Draft fact(String label, Object value) {
            facts.add(new Fact(label, String.valueOf(value)));
            return this;
        }

        public Draft follows(String sentence) {
            follows.add(sentence);
            return this;
        }

        /** A value of the first form that the act needs again. */
        public Draft hidden(String name, String value) {
            hidden.put(name, value);
            return this;
        }

        /** There is a way back, however long: the page then does not say that there is none. */
        public Draft canBeTakenBack() {
            irreversible = false;
            return this;
        }

        /** Asks a second person to sign; the name typed so far stays in its field. */
        public Draft second(String asked, String signInName) {
            second = Optional.of(new Second(asked, signInName));
            return this;
        }

        public ConfirmPage page() {
            return new ConfirmPage(
                    title,
                    back,
                    List.copyOf(facts),
                    List.copyOf(follows),
                    irreversible,
                    action,
                    hidden,
                    button,
                    second,
                    List.of());
        }
    }
}
