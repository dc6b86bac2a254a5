package org.huanjie.candidacy.review.organ.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 一件核查页 — one person, the criteria of the organ's competence, and the form of its answer.
 *
 * @param facts sex, village, year of birth
 * @param number the whole identity number, once somebody has said why; empty before
 * @param state by when it is to be answered, or that it was, or that the review has ended
 * @param open whether it can be answered
 */
public record InquiryPage(
        String action,
        List<Crumb> crumbs,
        String person,
        String facts,
        String number,
        String state,
        boolean open,
        List<Item> items,
        Form form)
        implements Page {

    /**
     * 一项条件.
     *
     * @param number of its row of fields
     * @param about its force, the kind of document and how long it lasts
     * @param kinds of document, where there are several to choose from
     * @param ends whether the day is asked when it ends
     * @param said what was answered; empty before
     */
    public record Item(int number, String text, String about, List<Option> kinds, boolean ends, String said) {}

    @Override
    public int status() {
        return form.status();
    }
}
