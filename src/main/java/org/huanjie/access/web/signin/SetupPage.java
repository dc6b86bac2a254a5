package org.huanjie.access.web.signin;

import java.util.List;
import org.huanjie.shell.Page;

/** 首次设置页 — the first two people of the office, each with their own password. */
public record SetupPage(int status, String county, Typed first, Typed second, List<String> faults) implements Page {

    /** 已填的一人. */
    public record Typed(String signInName, String personName, List<String> faults) {}
}
