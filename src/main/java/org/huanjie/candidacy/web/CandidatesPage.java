package org.huanjie.candidacy.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 候选人页 — who stands for which post in the order of surname strokes, who withdrew, and the form that enters a person of the roll. */
public record CandidatesPage(
        String village,
        String place,
        String action,
        String title,
        boolean mayWrite,
        boolean mayWithdraw,
        boolean published,
        List<Line> standing,
        List<Line> withdrawn,
        String query,
        List<Found> found,
        List<Option> posts,
        List<Option> channels,
        List<Option> educations,
        List<Option> statuses,
        List<Reason.Said> against,
        String withdrawing,
        Form form)
        implements Page {

    /** 候选人行; asks whether a person of the committee's is meant where the name is the same; {@code barred} by a decision, not by their own. */
    public record Line(
            String id,
            String post,
            String name,
            String sex,
            String channel,
            String day,
            boolean asksNamesake,
            boolean barred) {}

    /** 查到的选民. */
    public record Found(String person, String word) {}

    /** Who withdrew; or, of those who do not stand, whom a decision keeps off. */
    public List<Line> off(boolean barred) {
        return withdrawn.stream().filter(line -> line.barred() == barred).toList();
    }

    /** The form that enters somebody. */
    public Form entering() {
        return withdrawing.isEmpty() ? form : Form.EMPTY;
    }

    /** The form that takes down the withdrawal of this one. */
    public Form withdrawal(Line line) {
        return line.id().equals(withdrawing) ? form : Form.EMPTY.among(prefix(line.id()));
    }

    static String prefix(String candidate) {
        return "w-" + candidate + "-";
    }

    @Override
    public int status() {
        return form.status();
    }
}
