package org.huanjie.publication.notice;

import java.util.List;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/**
 * 人员公告 — a notice of who was chosen or changed: who left the village election committee and who stepped in (2-1; R-EC-5, R-EC-6), who
 * supervises (17; R-SC-3).
 */
public record PeopleSheet(
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
