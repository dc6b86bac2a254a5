package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 取出记录页 — who took which file out, the latest first. */
public record TakenPage(String county, String name, List<Line> lines, String older) implements Page {

    /** 一次取出. */
    public record Line(String when, String who, String village, String what) {}
}
