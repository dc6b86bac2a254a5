package org.huanjie.access.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 本人页 — who one is here, and the change of one's password. */
public record MePage(
        int status, String personName, String signInName, String role, String division, List<String> faults)
        implements Page {}
