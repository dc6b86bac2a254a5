package org.huanjie.candidacy.review.criterion.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 条件版本页面 — open to everybody: who is reviewed can read by what. */
@Controller
class EditionController {

    private final Criteria criteria;
    private final Where where;

    EditionController(Criteria criteria, Where where) {
        this.criteria = criteria;
        this.where = where;
    }

    @Open
    @GetMapping("/criteria/{edition}")
    Answer edition(@PathVariable String edition, HttpServletRequest request) {
        var of = criteria.edition(edition).orElseThrow(NoSuchPage::new);
        var words = where.words(request);
        var issuer = of.issuer(words.chinese());
        var document = of.document();
        return new EditionPage(
                of.name(words.chinese()),
                words.of(
                        "candidacy.edition.issued",
                        issuer,
                        document == null ? words.of("candidacy.edition.no-number") : document,
                        Wording.of(words, of.fromDay())),
                of.complete() ? "" : words.of("candidacy.edition.incomplete", issuer),
                CriterionLines.of(criteria.of(edition), criteria.notes(edition), words),
                CriterionLines.unset(criteria.unset(edition), words));
    }

    static String path(String edition) {
        return "/criteria/" + edition;
    }
}
