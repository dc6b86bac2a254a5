package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.mobilisation.place.VillageMap;

/** 村图画面 — the drawing of a village's map: the lines of cars, then points, each where it lies. */
public record MapView(VillageMap map, List<Line> lines, List<Point> points, String scale) {

    /** 一线 — of one car, told by colour and by dashes. */
    public record Line(int style, String points, String name) {}

    /**
     * 一点 — a landmark, a household or a rider.
     *
     * @param kind landmark, home or rider
     * @param style which grid or car it belongs to; 0 none
     * @param label beside it; empty where the table beside the map says what it is
     */
    public record Point(String kind, int style, String x, String y, String label) {}
}
