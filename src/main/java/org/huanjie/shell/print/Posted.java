package org.huanjie.shell.print;

import java.util.List;

/**
 * 公告件 — a {@link Sheet} that is posted for the people of a division or handed to one of them. It says where a breach of discipline is reported: the
 * template hands {@code reporting} to {@code shell/sheet.jte}, which prints it at the foot.
 */
public interface Posted {

    /** As {@link ReportingLines} has it for the division. */
    List<String> reporting();
}
