package org.huanjie.publication.web.village;

import java.util.List;
import org.huanjie.shell.Page;

/** 搜索结果 — the divisions found for what someone types: a part of a page, put in place while one types. */
public record FoundPage(String query, List<Hit> hits) implements Page {

    /** 结果 — a division, where it lies, where it leads. */
    public record Hit(String name, String place, String href) {}
}
