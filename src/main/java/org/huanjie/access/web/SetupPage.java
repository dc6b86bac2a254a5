package org.huanjie.access.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 首次设置页. */
public record SetupPage(int status, String county, String signInName, String personName, List<String> faults)
        implements Page {}
