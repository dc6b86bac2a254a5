package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 志愿者页 — who signed up in a village, what each still lacks, and why somebody does not serve.
 *
 * @param invitation where people sign up by themselves
 */
public record VolunteersPage(
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String path,
        String invitation,
        int serving,
        int drivers,
        int waiting,
        List<Line> lines,
        List<Option> kinds,
        Form form)
        implements Page {

    /**
     * 志愿者一行 — one of them.
     *
     * @param against what stands in the way, said
     */
    public record Line(String name, String href, String about, String state, String look, List<String> against) {}

    @Override
    public int status() {
        return form.status();
    }
}
