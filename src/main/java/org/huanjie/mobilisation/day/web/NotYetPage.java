package org.huanjie.mobilisation.day.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 尚未到场页 — whom a volunteer still reminds on the day, household by household; made anew each time, kept on no device.
 *
 * @param none why nobody is on it; empty where somebody is
 */
public record NotYetPage(String village, String place, String none, List<GridPart> grids) implements Page {

    /** 一个网格. */
    public record GridPart(String name, String sum, List<Home> homes) {}

    /** 一户; {@code phone} empty where there is none. */
    public record Home(String label, String names, String phone, String where) {}

    public String back() {
        return "/volunteering/villages/" + village;
    }
}
