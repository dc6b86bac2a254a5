package org.huanjie.publication.notice;

import java.util.List;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/** 选举结果公告 — what is put on the notice board: who was elected, and the votes of everyone (R-WN-18). Its number is written in by hand. */
public record NoticeSheet(
        String title,
        String village,
        String number,
        String opening,
        List<String> ballots,
        List<Line> lines,
        List<String> findings,
        List<String> objecting,
        String signed,
        String day,
        String head,
        List<String> reporting)
        implements Sheet, Posted {

    /** 得票行. */
    public record Line(String post, String name, String votes, String verdict, boolean elected) {}
}
