package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 村定条件页 — what the village's meeting passed, beside the law and the county's edition.
 *
 * @param edition the county's, by its name; empty where it has adopted none
 * @param patterns what the county's edition offers to a village's meeting
 * @param mayPass whether the reader may record one, and it is early enough
 */
public record VillageCriteriaPage(
        String action,
        List<Crumb> crumbs,
        String edition,
        String editionHref,
        List<EditionPage.Line> lines,
        boolean mayPass,
        List<Option> patterns,
        List<Option> organs,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
