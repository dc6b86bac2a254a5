package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 接送设置页 — a county's numbers for rides, each with what it may be. */
public record RideSettingsPage(Head head, String action, boolean mine, List<Line> lines, Form form) implements Page {

    /** 一项. */
    public record Line(String name, String label, int least, int most) {}

    @Override
    public int status() {
        return form.status();
    }
}
