package org.huanjie.readiness.web.condition;

import java.util.List;
import org.huanjie.shell.Page;

/** 条件版本页 — every version of the conditions with its guidance and how long each document stays good. */
public record VersionsPage(List<Version> versions) implements Page {

    /** 一版. */
    public record Version(String title, List<Item> items) {}

    /** 一项条件. */
    public record Item(String name, String guidance, String good, List<Kind> kinds) {}

    /** 一种材料. */
    public record Kind(String name, String guidance, String good) {}
}
