package org.huanjie.candidacy.relist.web;

import java.util.List;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/** 重新公布公告 — the list as it is now, with who is on it no more and why, and who follows (R-NM-7). */
public record RelistingSheet(
        String title,
        String place,
        String opening,
        List<String> changes,
        List<PostNames> list,
        String signed,
        String day,
        List<String> reporting)
        implements Sheet, Posted {

    /** 一职的名单, in the order of surname strokes. */
    public record PostNames(String post, String names) {}
}
