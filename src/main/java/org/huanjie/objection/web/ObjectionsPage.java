package org.huanjie.objection.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Crumb;

/**
 * 异议页 — the objections to a village's roll or to its counts, what is due, the answers, the forms that write one down.
 *
 * @param papers of an inquiry that has led here; mostly none
 * @param foot where the page leads on, for those who may
 */
public record ObjectionsPage(
        Heading heading,
        List<Part> parts,
        List<Reason.Said> refused,
        List<Crumb> papers,
        Optional<Crumb> foot,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 页首 — title, where it is, what the law says. */
    public record Heading(String title, String place, String lead, String none, List<Crumb> crumbs) {}

    /** 一项选举 — its objections and the forms for the viewer; its name is empty where the page has but one. */
    public record Part(String name, List<ObjectionCard> cards, List<ObjectionForm> forms, boolean more) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
