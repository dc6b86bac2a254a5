package org.huanjie.publication.web.village;

import java.util.List;
import org.huanjie.shell.Page;

/** 公开首页 — find a village, or go to it through its town. */
public record StartPage(
        String query,
        List<FoundPage.Hit> hits,
        boolean none,
        List<Town> towns,
        List<FoundPage.Hit> reviews,
        List<FoundPage.Hit> discipline)
        implements Page {

    /** 乡镇 — with its villages. */
    public record Town(String name, int count, List<FoundPage.Hit> villages) {}
}
