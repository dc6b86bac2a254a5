package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;

/**
 * 驾驶页 — a driver's page on a telephone: the next stop large, those after it below; what is pressed is kept without a network and sent when
 * there is one.
 *
 * @param path where a driver's phone keeps the page; empty where another looks at the car, whose phone keeps nothing
 * @param beyond what of the stops lies after the driver's own hours; empty where nothing does
 * @param account whose page it is: what it kept is sent by nobody else
 */
public record DrivePage(
        Head head,
        String home,
        String path,
        String car,
        String account,
        boolean drives,
        String beyond,
        List<Stop> stops)
        implements Page {

    /** 停站 — when, what, whom; the first is the next, and pressed when it is done. */
    public record Stop(String ride, String kind, String time, String what, String name, String about, boolean late) {}
}
