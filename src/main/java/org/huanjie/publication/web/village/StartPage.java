package org.huanjie.publication.web.village;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 公开首页 — find a village, or go to it through its town; where people vote today, and what each county elected.
 *
 * @param today the villages whose day it is
 */
public record StartPage(
        String query,
        List<FoundPage.Hit> hits,
        boolean none,
        List<Village> today,
        List<FoundPage.Hit> results,
        List<Town> towns,
        List<FoundPage.Hit> reviews,
        List<FoundPage.Hit> discipline)
        implements Page {

    /** 乡镇 — with its villages. */
    public record Town(String name, int count, List<Village> villages) {}

    /** 村 — and how far it is, as the key of its stage's word; empty without an election. */
    public record Village(String name, String place, String href, String stage) {}
}
