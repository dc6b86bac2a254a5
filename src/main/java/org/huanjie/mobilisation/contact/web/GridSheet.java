package org.huanjie.mobilisation.contact.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 网格走访表 — the households of a grid with boxes to tick, for whoever goes without a phone; it comes back and is entered line by line.
 *
 * @param address of the page that takes it back, in the same order; {@code picture} is the same to scan
 */
public record GridSheet(
        String title, String place, String who, List<String> needs, List<Line> lines, String address, String picture)
        implements Sheet {

    /** 一行 — a voter; {@code row}, the household's place on the list, and {@code home} at the first of a household alone, {@code quiet} where nobody is to call. */
    public record Line(String row, String home, String name, String quiet) {}
}
