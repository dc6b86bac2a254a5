package org.huanjie.discipline.campaign.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 村活动页 — what is due in a village or town, the form for what was held, and what was held so far; made for a phone.
 *
 * @param groups whether groups of villagers can be told apart here
 */
public record ActivitiesPage(
        String place,
        List<Crumb> crumbs,
        String address,
        List<Due> due,
        List<Held> held,
        boolean writes,
        boolean groups,
        List<Option> kinds,
        String today,
        Form form)
        implements Page {

    /** 应办一行. */
    public record Due(String kind, String per, String days, String done, String state, String look, String answers) {}

    /** 已办一行. */
    public record Held(
            String kind, String day, String where, String people, String href, boolean withdrawn, boolean corrected) {}

    @Override
    public int status() {
        return form.status();
    }
}
