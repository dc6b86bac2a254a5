package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 乡镇志愿服务页 — how many volunteers, drivers, households and grids each village has, and which grids have nobody.
 *
 * @param counts heads of the columns that other rooms count by grid
 * @param others villages in which nobody signed up yet
 */
public record TownVolunteersPage(String town, String title, List<String> counts, List<Line> lines, List<String> others)
        implements Page {

    /** 一村 — numbers alone; the address where whoever reads may go there. */
    public record Line(
            String village,
            String href,
            int volunteers,
            int drivers,
            int households,
            int grids,
            int gaps,
            List<Integer> counts) {}
}
