package org.huanjie.discipline.misconduct.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.picture.QrPicture;

/** 举报收到页 — the key of a report, this once: to be copied, printed or scanned. */
public record ReportFiledPage(String place, String key, QrPicture picture, List<String> lines) implements Page {}
