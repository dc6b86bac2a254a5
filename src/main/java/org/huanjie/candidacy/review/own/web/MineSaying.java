package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.OwnPass;
import org.huanjie.candidacy.review.own.OwnRefusal;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** 本人页的提交 — what is sent from the person's own page is done for the review behind the pass, or comes back with what was typed. */
@Component
class MineSaying {

    private final OwnCookie cookie;
    private final MineController page;
    private final Reviews reviews;
    private final Where where;

    MineSaying(OwnCookie cookie, MineController page, Reviews reviews, Where where) {
        this.cookie = cookie;
        this.page = page;
        this.reviews = reviews;
        this.where = where;
    }

    /**
     * 所填 — one field of one form.
     *
     * @param form what the ids of the form's fields begin with
     * @param done the notice once it is done
     */
    record Sent(String form, String field, String value, String done) {}

    Answer said(HttpServletRequest request, Sent sent, Function<Review, Verdict<?>> act) {
        var pass = cookie.pass(request);
        if (pass.isEmpty()) {
            var form = Form.sent(Map.of(), List.of(OwnRefusal.CLOSED.of()), where.words(request));
            return new MineCodePage(HttpStatus.FORBIDDEN.value(), form, Form.EMPTY);
        }
        var open = pass.get();
        Verdict<?> verdict =
                open.scope().call(() -> act.apply(reviews.find(open.review()).orElseThrow()));
        return verdict.answer(
                done -> Redirect.to(MineController.PATH, sent.done()), reasons -> again(open, sent, reasons, request));
    }

    private Answer again(OwnPass pass, Sent sent, List<Reason> reasons, HttpServletRequest request) {
        var words = where.words(request);
        var form = Form.sent(Map.of(sent.field(), sent.value()), reasons, words);
        return page.page(pass, new MineFindings.Said(sent.form(), form), words);
    }
}
