package org.huanjie.problem.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;

/**
 * 清单页 — the problems, tasks or measures of a village, a town or a county, as filtered.
 *
 * @param path the list's own address
 * @param list which of the three is shown
 */
public record ProblemsPage(
        String place,
        String path,
        String list,
        List<Link> lists,
        List<Figure> figures,
        Filter filter,
        int found,
        List<ProblemRow> problems,
        List<TaskRow> tasks,
        List<MeasureRow> measures,
        List<Link> pages,
        boolean mayRegister,
        String export)
        implements Page {

    /** 链接 — to another list or page. */
    public record Link(String word, String href, boolean here) {}

    /** 数字 — how many are open, in a word's colour. */
    public record Figure(int count, String word, String look) {}

    /** 筛选 — what was chosen. */
    public record Filter(
            List<Option> kinds,
            List<Option> risks,
            List<Option> states,
            List<Option> levels,
            String owner,
            boolean overdue) {}
}
