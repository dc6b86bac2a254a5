package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 评价条 — codes to print and hand out, shown this once. */
public record SlipsPage(ReadinessHead head, List<String> addresses) implements Page {}
