package org.huanjie.access.web.office;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/** 查看记录页 — who has looked at whose full record. */
public record LooksPage(String by, List<Line> lines, Optional<String> earlier, Optional<String> later) implements Page {

    /** 一次查看. */
    public record Line(String at, String by, String role, String village, String person, String what, String reason) {}
}
