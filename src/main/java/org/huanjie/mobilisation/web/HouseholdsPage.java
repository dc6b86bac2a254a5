package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 住户页 — the households of one group of a village, who of the group lives in none yet, and the two ways in: a file, and by hand.
 *
 * @param columns what stands at the head of a file
 */
public record HouseholdsPage(
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String path,
        int households,
        int housed,
        int without,
        List<MobilisationDesk.Tab> groups,
        List<Line> lines,
        List<String> homeless,
        String columns,
        Form file,
        Form form)
        implements Page {

    /** 住户一行. */
    public record Line(String number, String href, String people, String about, String grid) {}

    @Override
    public int status() {
        return Math.max(file.status(), form.status());
    }
}
