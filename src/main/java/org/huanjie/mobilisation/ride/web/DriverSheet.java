package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 行车单纸 — what one driver does on the day, on paper, with boxes to tick; and what every driver has promised. */
public record DriverSheet(String village, String day, String driver, String about, List<Line> stops) implements Sheet {

    /** 一行 — a stop, with what the rider needs. */
    public record Line(String time, String what, String name, String needs, int aboard) {}
}
