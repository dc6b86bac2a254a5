package org.huanjie.responsibility.web.visit;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 夜访总览 — the villages of a town or a county in one week, those that missed their visit first; what was promised and paid; and, for the
 * county office, the day and hour of the visits.
 */
public record VisitWeekPage(
        int status,
        String place,
        boolean ofCounty,
        String rule,
        List<Reason.Said> refusals,
        String week,
        String before,
        String after,
        List<Figure> figures,
        List<Village> villages,
        List<Money> towns,
        Money all,
        boolean maySet,
        List<Option> weekdays,
        String hour,
        List<Option> dues,
        String photoDays)
        implements Page {

    public record Figure(String count, String word, String look) {}

    /** 一村. */
    public record Village(String name, String town, String href, String state, String look, String plan) {}

    /** 资金 — promised, paid, open and of that overdue. */
    public record Money(String name, String href, String promised, String paid, String open, String overdue) {}
}
