package org.huanjie.election.web.schedule;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 县计划页 — the county's batches, its villages' days by week, and the villages that cannot make it, with what stands in the way. */
public record CountyPlanPage(
        Head head,
        String county,
        String figures,
        List<Batch> batches,
        List<Week> weeks,
        List<Trouble> troubles,
        int more,
        Form form,
        List<Option> batchOptions,
        List<Option> towns,
        boolean mayPlan)
        implements Page {

    /** 批次, as shown. */
    public record Batch(String name, String days, int villages) {}

    /** 一周 — the election days of a week, each with how many villages. */
    public record Week(String monday, List<Day> days) {}

    /** 一日. */
    public record Day(String day, String villages) {}

    /** 不能按期的村. */
    public record Trouble(String name, String href, List<Reason.Said> reasons, List<Reason.Said> inTheWay) {}

    @Override
    public int status() {
        return form.status();
    }
}
