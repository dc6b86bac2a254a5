package org.huanjie.problem.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 问题导入页 — takes a workbook, and says every fault of it by line. */
public record ImportPage(int status, String place, String path, List<Reason.Said> faults) implements Page {}
