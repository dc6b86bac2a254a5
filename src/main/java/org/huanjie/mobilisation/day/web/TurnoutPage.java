package org.huanjie.mobilisation.day.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Page;

/**
 * 本村参选进展页 — the village while it votes.
 *
 * @param none where it does not vote now
 * @param arrivals after the close: how households came that had a ride or wanted a proxy, in words
 * @param forecast what it will come to, in words; why not where that cannot be told
 */
public record TurnoutPage(
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String none,
        String percent,
        String of,
        String forecast,
        List<Hour> hours,
        int most,
        List<Group> groups,
        List<String> arrivals)
        implements Page {

    /** 一小时. */
    public record Hour(String hour, int issued) {}

    /** 一组网格; {@code hours} the sums by hour, in words. */
    public record Group(String names, String percent, String of, int hundredths, String hours) {}
}
