package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 学习码单 — a slip for each person, to be cut and handed over: where the page is, and the code that opens it. */
public record StudySlipsSheet(String village, String address, List<Slip> slips) implements Sheet {

    /** 一张 — for whom, the code, until when. */
    public record Slip(String name, String code, String until) {}
}
