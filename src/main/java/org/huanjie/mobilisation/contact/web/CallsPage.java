package org.huanjie.mobilisation.contact.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 走访情况页 — how far the grids of a village have come, and what is to be seen to; names only for who keeps its election.
 *
 * @param sum of the whole village
 * @param needs what voters need; empty for whoever only follows the election
 * @param seenTo how many more were seen to
 * @param keeps whether the reader keeps the election, and so prints and enters lists
 */
public record CallsPage(
        int status,
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String path,
        String sum,
        List<GridLine> grids,
        List<Need> needs,
        int seenTo,
        boolean keeps,
        List<Reason.Said> refusals)
        implements Page {

    /** 一个网格的进度; {@code href} leads to its list on paper. */
    public record GridLine(
            String name,
            String who,
            int households,
            int reached,
            int unreached,
            int stopped,
            int left,
            String needs,
            String href) {}

    /**
     * 一项需要.
     *
     * @param href where it is seen to; empty where nothing leads on
     * @param post whether that is one press
     */
    public record Need(String voter, String name, String group, String word, String step, String href, boolean post) {}

    @Override
    public int status() {
        return status;
    }
}
