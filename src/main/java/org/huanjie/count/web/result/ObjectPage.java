package org.huanjie.count.web.result;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 结果异议页 — anyone objects to a declared result, to the town or to the county, without an account. */
public record ObjectPage(
        String village,
        String place,
        String body,
        String slug,
        boolean open,
        Map<String, String> typed,
        List<Reason.Said> refused)
        implements Page {
    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
