package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 网格页 — grids with their households and volunteers, the gaps first said, and what dividing the rest would come to.
 *
 * @param left households in no grid
 * @param proposal what dividing them by {@code most} gives, said; empty where nothing is left
 * @param counts heads of the columns that other rooms count
 */
public record GridsPage(
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String path,
        int left,
        int gaps,
        String most,
        String proposal,
        List<String> counts,
        List<Line> lines,
        Form form)
        implements Page {

    /** 网格一行. */
    public record Line(
            String name,
            String href,
            int households,
            int voters,
            String answers,
            String volunteers,
            List<String> lost,
            List<Integer> counts) {}

    @Override
    public int status() {
        return form.status();
    }
}
