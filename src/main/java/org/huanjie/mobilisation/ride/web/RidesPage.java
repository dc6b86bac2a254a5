package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 接送页 — the plan as a table a car, what is late in it, for whom it has no ride, and the riders with what was fixed by hand.
 *
 * @param waiting who is at the hall and goes home by car; to be told when
 * @param causes why it is made anew
 * @param cost what it costs at most to tell the times by message
 */
public record RidesPage(
        Head head,
        String home,
        String made,
        List<Run> runs,
        List<Missing> missing,
        List<Waiting> waiting,
        List<Rider> riders,
        int late,
        List<Option> causes,
        String cost,
        List<Reason.Said> faults)
        implements Page {

    /** 一车 — one car and its stops; {@code beyond} what of it lies after the driver's own hours, empty where nothing does. */
    public record Run(String car, String driver, String about, String beyond, List<Stop> stops) {}

    /** 一站 — when, what, who. */
    public record Stop(String time, String what, String name, String note, boolean late, int aboard) {}

    /** 没安排上 — for whom there is no ride, and why. */
    public record Missing(String name, String why) {}

    /** 在会场等车 — somebody who is taken home, and when and by whom; {@code late} over the limit, or by nobody. */
    public record Waiting(String name, String when, boolean late) {}

    /** 一人 — a rider, what they asked for, what was fixed by hand, where they are now. */
    public record Rider(String id, String name, String asked, String state, boolean open) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
