package org.huanjie.polling.web.request;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/** 投票申请办理页 — who waits to be called back, each with the way on to the page where it is entered. */
public record RequestsPage(String village, String place, List<Line> lines, List<Reason.Said> refused)
        implements Protocol {

    /** 一份投票申请 — who asks for what, how to call back, and where it is entered with the name. */
    public record Line(String kind, String name, String contact, String asked, String enter, String done) {}

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
