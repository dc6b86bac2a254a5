package org.huanjie.publication.web.county;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 全县结果页 — by town, whom each village elected.
 *
 * @param summary how many villages have a result, of how many
 * @param file where the same is to be had as a table for programs
 * @param towns of which at least one village has begun
 * @param others how many villages have not begun, in a sentence; empty where all have
 */
public record CountyResultsPage(String county, String summary, String file, List<Town> towns, String others)
        implements Page {

    /** 乡镇 — with its villages, in the order of their codes. */
    public record Town(String name, List<Village> villages) {}

    /** 村 — {@code elected} by post, each post once. */
    public record Village(String name, String href, String day, String state, String turnout, List<String> elected) {}
}
