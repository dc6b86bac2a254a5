package org.huanjie.election.web.schedule;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;

/** 订阅页 — the links that stand, and, once, the one just made. */
public record FeedsPage(Head head, String action, String what, Optional<String> fresh, List<Link> links)
        implements Page {

    /** 链接. */
    public record Link(String id, String since) {}
}
