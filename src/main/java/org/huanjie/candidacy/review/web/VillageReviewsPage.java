package org.huanjie.candidacy.review.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.form.Form;

/** 本村联审页 — for who presides over the nomination: how far each review is, what binds and may bar, and pledges received. */
public record VillageReviewsPage(
        String village, boolean handsCodes, String action, List<Crumb> crumbs, String body, List<Line> lines, Form form)
        implements Page {

    /** 本村一行; pledges and withdrawals are the person's own, received on paper. */
    public record Line(
            String id, String person, String state, List<Ground> grounds, boolean mayPledge, String pledge) {}

    /** 可据以不列入的发现; {@code mayBar} while nothing was decided, {@code bar} the decision that can be taken back. */
    public record Ground(String id, String text, String proof, String state, boolean mayBar, String bar) {}

    /** One of the page's forms: as it was sent, where it is the one that was; otherwise empty. */
    public Form form(String first) {
        return form.prefix().equals(first) ? form : Form.EMPTY.among(first);
    }

    @Override
    public int status() {
        return form.status();
    }
}
