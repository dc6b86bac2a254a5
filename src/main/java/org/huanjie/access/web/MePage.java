package org.huanjie.access.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 本人页 — who one is here, where one is signed in, and the change of one's password. */
public record MePage(
        int status,
        String personName,
        String signInName,
        String role,
        String division,
        boolean mayHaveList,
        boolean factorMissing,
        String factor,
        List<Session> sessions,
        List<String> faults)
        implements Page {

    /** 本人的会话. */
    public record Session(String mark, String since, String seen, String address, String browser, boolean present) {}
}
