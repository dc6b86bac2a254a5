package org.huanjie.mobilisation.ride.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 村图页 — the map of a village with households by grid, riders and the cars' ways, the same as a table, and the landmarks. */
public record MapPage(
        Head head, String home, MapView map, List<Group> groups, List<Mark> landmarks, List<Option> kinds, Form form)
        implements Page {

    /** 一行 — a grid or a car: its colour on the map, and how much of it lies there. */
    public record Group(String kind, int style, String name, String about) {}

    /** 一处 — a landmark. */
    public record Mark(String id, String kind, String name, String where) {}

    @Override
    public int status() {
        return form.status();
    }
}
