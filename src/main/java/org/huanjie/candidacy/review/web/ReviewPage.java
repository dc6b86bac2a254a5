package org.huanjie.candidacy.review.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 一次联审页 — what is asked, what the organs certify, what the levels say, what was found and what follows. */
public record ReviewPage(
        String action,
        List<Crumb> crumbs,
        String person,
        String edition,
        List<Crumb> editions,
        String due,
        List<String> states,
        boolean maySay,
        List<Item> items,
        List<FindingPart> findings,
        TalkPart talk,
        Form form)
        implements Page {

    /**
     * 审查条目 — one criterion with what is known of it.
     *
     * @param kinds of document, where there are several to choose from
     * @param organ what its organ answered, in words
     * @param said what each level that the reader may see says
     * @param open whether the levels differ and the reader may settle it
     */
    public record Item(
            int number,
            String criterion,
            String text,
            String force,
            List<Option> kinds,
            boolean binding,
            String organ,
            List<String> said,
            boolean open) {}

    /** 审查发现一节; empty strings where there is nothing to say. */
    public record FindingPart(
            String id,
            String text,
            String effect,
            String proof,
            String notice,
            boolean mayHand,
            String receipt,
            List<String> answers,
            List<AppealPart> appeals,
            boolean mayAppeal,
            String bar,
            String mayConfirm) {}

    /** 申诉一节; {@code id} is empty where the reader does not decide it. */
    public record AppealPart(String id, String text, String state) {}

    /** 谈话一节; {@code open} is the talk that waits to be recorded. */
    public record TalkPart(boolean mayOffer, String open, List<Held> held) {}

    /** 谈过的一次; {@code signature} is where it can be seen. */
    public record Held(String text, String signature) {}

    /** One of the page's forms: as it was sent, where it is the one that was; otherwise empty. */
    public Form form(String first) {
        return form.prefix().equals(first) ? form : Form.EMPTY.among(first);
    }

    @Override
    public int status() {
        return form.status();
    }
}
