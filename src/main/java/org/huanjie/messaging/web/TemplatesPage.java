package org.huanjie.messaging.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 模板列表页 — the county's templates, as they would read in both languages. */
public record TemplatesPage(boolean writes, List<Line> lines) implements Page {

    /** 模板一行 — what it costs a person at most, in segments. */
    public record Line(
            String href, String name, String purpose, String chinese, String english, String segments, String send) {}
}
