package org.huanjie.polling.web;

import java.util.List;
import org.huanjie.shell.Reason;

/**
 * 未备人员 — what of the staff is still missing before they may be on duty, as those who prepare the poll and call the roll see it beforehand.
 *
 * @param href the page where it is recorded; empty where this reader has none
 */
public record NotReady(List<Reason.Said> missing, String href) {

    static final NotReady UNSAID = new NotReady(List.of(), "");
}
