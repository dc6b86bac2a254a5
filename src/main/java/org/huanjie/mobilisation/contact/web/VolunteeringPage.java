package org.huanjie.mobilisation.contact.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 我的走访页 — a volunteer's households on a phone, grid by grid.
 *
 * @param account of whom this page is; what waits on a device is sent by them alone
 * @param now the server's day and hour as the page was made: a phone's clock may be wrong
 * @param none why there is no grid; empty where there is one
 * @param over whether the vote is over: what was found is shown, and nothing is taken down any more
 * @param today whether the vote goes on, so that the list of who has not come yet is open
 */
public record VolunteeringPage(
        int status,
        String village,
        String place,
        String account,
        String now,
        String none,
        boolean over,
        boolean today,
        List<GridPart> grids,
        List<Reason.Said> refusals)
        implements Page {

    /** 一个网格 — {@code sum} how far it has come. */
    public record GridPart(String name, String sum, List<Home> homes) {}

    /**
     * 一户的卡片.
     *
     * @param find what it is found by as somebody types: number and names
     * @param phone to be called; empty where there is none, or where nobody calls any more
     * @param quiet why nobody calls any more; empty where one may
     * @param heard what others heard here, each with who needs what
     */
    public record Home(
            String id,
            String label,
            String find,
            String names,
            String state,
            boolean settled,
            String phone,
            String where,
            String quiet,
            List<String> heard,
            List<Dweller> dwellers) {}

    /** 户内选民 — with the needs that can be ticked. */
    public record Dweller(String name, List<Need> needs) {}

    /** 可勾选的需要. */
    public record Need(String value, String word, boolean help) {}

    public String path() {
        return "/volunteering/villages/" + village;
    }
}
