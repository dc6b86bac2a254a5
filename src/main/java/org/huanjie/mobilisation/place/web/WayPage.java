package org.huanjie.mobilisation.place.web;

import java.util.List;
import org.huanjie.mobilisation.place.VillageMap;
import org.huanjie.shell.Page;

/**
 * 会场路线页 — where the hall lies among the landmarks of the village, drawn, and the same in lines.
 *
 * @param hall what it is called, as it was published
 */
public record WayPage(
        String village, String back, String hall, VillageMap map, String scale, List<Point> points, List<String> lines)
        implements Page {

    /** 图上一处 — the hall or a landmark, where it lies on the drawing. */
    public record Point(boolean hall, String x, String y, String label) {}
}
