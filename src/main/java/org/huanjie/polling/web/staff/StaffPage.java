package org.huanjie.polling.web.staff;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 工作人员名单页 — a field for the names of each duty, and of every name that the roll knows the question who is meant.
 *
 * @param asked empty until names were typed that somebody on the roll bears
 */
public record StaffPage(
        String village, String villageName, List<Line> duties, List<Asked> asked, List<Reason.Said> faults)
        implements Page {

    /** 岗位 — who is on it, and what was typed for it. */
    public record Line(String value, String word, List<String> names, String typed) {}

    /** 待核对的姓名 — a name typed for a duty, and who of the roll may be meant. */
    public record Asked(String field, String name, List<Option> people) {}

    /** 选项. */
    public record Option(String value, String word, boolean chosen) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
