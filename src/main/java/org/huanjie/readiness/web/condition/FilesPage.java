package org.huanjie.readiness.web.condition;

import java.util.List;
import org.huanjie.readiness.web.ReadinessHead;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/** 佐证文件页 — a village's files, one way to put and one to take each out. */
public record FilesPage(
        int status,
        ReadinessHead head,
        List<Reason.Said> refusals,
        List<Option> kinds,
        boolean mayPut,
        List<Line> files)
        implements Page {

    /** 一个文件 — its link is empty where its content is gone. */
    public record Line(String id, String name, String href, String belongsTo, String about, String gone) {}
}
