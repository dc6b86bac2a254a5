package org.huanjie.candidacy.preliminary.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 预选页 — how representatives voted among too many who were nominated, post by post.
 *
 * @param woman what is found of women among the candidates (R-NM-5)
 * @param sent for which post a form was sent
 */
public record PreliminaryPage(
        Head head,
        String action,
        String candidates,
        String meetingsPage,
        boolean open,
        String woman,
        List<PostPart> posts,
        List<Option> meetings,
        String sent,
        Form form)
        implements Page {

    /** 一职 — its ballots in words, and who is on the next. */
    public record PostPart(String post, String title, String about, List<Ballot> ballots, List<Option> next) {}

    /** 一次投票. */
    public record Ballot(String title, List<String> lines) {}

    public Form of(String post) {
        return post.equals(sent) ? form.among(post + "-") : Form.EMPTY.among(post + "-");
    }

    @Override
    public int status() {
        return form.status();
    }
}
