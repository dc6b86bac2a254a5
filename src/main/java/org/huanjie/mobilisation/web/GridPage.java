package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 一个网格的页面 — who goes there and who answers, who does not serve there any more and why, and which households lie in it.
 *
 * @param free who may serve and is not there
 * @param others where households can be moved to
 */
public record GridPage(
        Head head,
        String path,
        String name,
        List<Person> people,
        List<Person> lost,
        List<Option> free,
        List<Option> households,
        List<Option> others,
        Form form)
        implements Page {

    /** 网格里的人 — a volunteer of the grid; why not any more, where that is so. */
    public record Person(String id, String name, boolean answers, String why) {}

    @Override
    public int status() {
        return form.status();
    }
}
