package org.huanjie.election.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 启动页 — seats and election day are fixed here before the start. */
public record StartPage(Head head, String action, String hint, Map<String, String> typed, List<Reason.Said> faults)
        implements Page {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
