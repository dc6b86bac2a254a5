package org.huanjie.access.web.division;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 区划页 — a county's list of divisions: the next edition is brought here, and what went is put beside what came, town by town.
 *
 * @param wrong the bad lines of the list that was brought
 * @param gone the villages that are none any more, to choose from
 * @param next the villages that are, to choose from
 */
public record DivisionsPage(
        String county,
        String name,
        int villages,
        List<Town> towns,
        List<Option> gone,
        List<Option> next,
        List<String> wrong,
        Form list,
        Form form)
        implements Page {

    @Override
    public int status() {
        return wrong.isEmpty() ? Math.max(list.status(), form.status()) : 422;
    }

    /** 乡镇的变动 — what went and what came in one town. */
    public record Town(String name, List<Gone> gone, List<Village> fresh) {}

    /** 撤并的村 — into what it went, as recorded; {@code same} leads to the form with the new village of the same name, if there is one. */
    public record Gone(Village village, List<Recorded> into, String same) {}

    /** 村. */
    public record Village(String name, String code) {}

    /** 已记录的沿革. */
    public record Recorded(String id, String text) {}
}
