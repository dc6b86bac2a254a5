package org.huanjie.candidacy.review.own.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 本人审查页 — everything that a person under review may see of it, and where they say what they have to say.
 *
 * @param form what was said last and not taken
 * @param none what is said where there is no finding
 * @param own what the person is asked, and what they said themselves and can take back
 * @param looks who has looked at their data
 * @param ways the law's other ways
 */
public record MinePage(
        Form form,
        String name,
        String place,
        List<Fact> facts,
        List<Condition> conditions,
        List<Finding> findings,
        String none,
        List<Part> talks,
        Own own,
        List<String> looks,
        Codes codes,
        List<String> ways)
        implements Page {

    /** 一项; {@code href} leads to the person's signature, which is the fact itself where it is a picture. */
    public record Fact(String word, String text, String href) {

        Fact(String word, String text) {
            this(word, text, "");
        }

        public boolean isPicture() {
            return !href.isEmpty() && text.isEmpty();
        }
    }

    /** 一条条件 — with what it can and cannot do to the person; {@code href} leads to its edition, and to none where the village passed it. */
    public record Condition(String edition, String href, String text, String force, String does) {}

    /** 一条发现; its two forms are what the person can say to it. */
    public record Finding(
            String id, String title, List<Fact> facts, boolean mayAppeal, String until, Form answer, Form appeal) {}

    /** 代码一节 — what became of every code of this page, and where the next can be sent. */
    public record Codes(List<String> given, PhonePart phone) {}

    /** 本人意愿 — what the person is asked, and what they said. */
    public record Own(List<Question> asked, List<Part> said) {}

    /** 征询 — whether the person stands, as the next by the nomination; {@code id} is their line of the nomination. */
    public record Question(String id, String text) {}

    /** 一节; what takes it back, where something does. */
    public record Part(String title, List<Fact> facts, String takeBack) {}

    @Override
    public int status() {
        return form.status();
    }
}
