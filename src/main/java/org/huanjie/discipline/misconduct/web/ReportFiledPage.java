package org.huanjie.discipline.misconduct.web;

import org.huanjie.discipline.misconduct.filing.Receipt;
import org.huanjie.shell.Page;

/** 举报收到页 — the key of a report, this once: to be copied, printed or scanned. */
public record ReportFiledPage(Receipt receipt) implements Page {}
