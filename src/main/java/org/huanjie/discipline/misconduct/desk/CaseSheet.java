package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 举报文书 — a receipt, an answer to either side, or a finding, on paper. */
public record CaseSheet(
        String title, String place, String opening, List<String> facts, List<String> words, List<String> foot)
        implements Sheet {}
