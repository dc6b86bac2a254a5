package org.huanjie.candidacy.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

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
        List<Choice> posts,
        List<Choice> channels,
        List<Choice> educations,
        List<Choice> statuses,
        Map<String, String> typed,
        List<Reason.Said> against,
        List<Reason.Said> refused)
        implements Page {

    /** 候选人行; asks whether a person of the committee's is meant where the name is the same. */
    public record Line(
            String id, String post, String name, String sex, String channel, String day, boolean asksNamesake) {}

    /** 查到的选民. */
    public record Found(String person, String word) {}

    /** 选项. */
    public record Choice(String value, String word, boolean chosen) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
