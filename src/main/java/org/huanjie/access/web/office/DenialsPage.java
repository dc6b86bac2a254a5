package org.huanjie.access.web.office;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/** 拒绝记录页 — who was denied what, how often, and why. */
public record DenialsPage(List<Line> lines, Optional<String> earlier, Optional<String> later) implements Page {

    /**
     * 一类拒绝.
     *
     * @param what method and pattern of the address
     */
    public record Line(String by, String role, String division, String what, String why, String times, String at) {}
}
