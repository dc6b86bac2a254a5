package org.huanjie.wall.web.hall;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Page;

/**
 * 投票现场页 — the hall on one screen: the clock, the next great act, what is not in order, turnout, desks, boxes, people. It asks for itself
 * anew while it is open, so that it can stand on a table all day.
 */
public record HallPage(
        String village,
        Head head,
        Clock clock,
        Act act,
        List<Alarm> alarms,
        AccountView account,
        List<Hour> hours,
        List<DeskLine> desks,
        List<BoxLine> boxes,
        People people,
        Optional<String> problems)
        implements Page {

    /** 现场时钟 — the hour, and how far it is to the next published one; what was published, or that nothing was. */
    public record Clock(String now, String until, String published, boolean past) {}

    /**
     * 现场要办的事 — the next great act.
     *
     * @param roles who may do it
     * @param missing what stands against it
     * @param mine whether this reader may
     */
    public record Act(String word, String href, String roles, List<String> missing, boolean mine) {}

    /** 异常行. */
    public record Alarm(String text, String href, boolean grave) {}

    /** 一小时的领票 — how many drew in the hour, and how long its bar is of a hundred. */
    public record Hour(String hour, String issued, int share) {}

    /** 发票台余票 — a desk and how much of what it was given is left, of a hundred. */
    public record DeskLine(String name, boolean mobile, String left, String given, String issued, String spoiled, int share, boolean isShort) {}

    /** 票箱行. */
    public record BoxLine(String name, boolean mobile, String state, boolean stopped, boolean done) {}

    /** 到岗情况 — how many of the staff are there, and who is not. */
    public record People(int called, int there, int all, List<String> absent) {}
}
