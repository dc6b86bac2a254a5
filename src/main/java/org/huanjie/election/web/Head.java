package org.huanjie.election.web;

import java.util.List;

/** 页首 — where a page is: its own name and the way to it from above. */
public record Head(String name, List<Crumb> crumbs) {

    /** 路径 — a step of the way. */
    public record Crumb(String name, String href) {}
}
