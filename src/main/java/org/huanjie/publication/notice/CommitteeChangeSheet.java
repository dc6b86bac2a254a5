package org.huanjie.publication.notice;

import java.util.List;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/** 选委会变动公告 — the notice (2-1) of who left the village election committee, who stepped in, and who sits now (R-EC-5, R-EC-6). */
public record CommitteeChangeSheet(
        String title,
        String village,
        String number,
        String opening,
        List<String> changes,
        String now,
        List<String> members,
        String signed,
        String day,
        List<String> reporting)
        implements Sheet, Posted {}
