package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 接送车页 — the cars of a village on the day, and the form that takes down another. */
public record CarsPage(Head head, String home, List<Line> cars, List<Option> drivers, Form form) implements Page {

    /** 一辆 — a car, whose it is and whether it drives. */
    public record Line(String id, String driver, String about, boolean drives) {}

    @Override
    public int status() {
        return form.status();
    }
}
