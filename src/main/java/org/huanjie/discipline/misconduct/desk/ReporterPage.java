package org.huanjie.discipline.misconduct.desk;

import org.huanjie.shell.Page;

/** 举报人身份页 — who reported, after a look that is on record. */
public record ReporterPage(String back, String name, String contact) implements Page {}
