package org.huanjie.publication.report;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 选举结果报告单 — what is reported to the town on the election (S24): every field of the form, one that nobody recorded left blank for the
 * pen; the reasons; the rules that were frozen; places for signatures.
 */
public record ReportSheet(
        String title,
        String village,
        String day,
        List<Grid> grids,
        List<Person> elected,
        List<RoundPart> rounds,
        List<List<String>> further,
        List<List<String>> others,
        List<List<String>> supervisors,
        List<String> recall,
        List<String> profile,
        List<String> checks,
        List<String> signatures)
        implements Sheet {

    /** 格 — a heading with its fields, four to a row. */
    public record Grid(String heading, List<List<Field>> rows) {}

    /** 字段 — empty where it is written in by hand. */
    public record Field(String label, String value) {}

    /** 当选人 — one person in one post. */
    public record Person(List<String> cells) {}

    /** 一轮 — its ballots altogether and by post, each person with votes and reason, the rules that were applied, what is still open. */
    public record RoundPart(
            String heading,
            List<List<Field>> ballots,
            List<List<String>> parts,
            List<Line> lines,
            List<String> findings,
            List<String> open,
            List<String> reviews) {}

    /** 得票行. */
    public record Line(String post, String name, String votes, String verdict, String reason) {}
}
