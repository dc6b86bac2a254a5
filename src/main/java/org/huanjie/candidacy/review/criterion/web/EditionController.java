package org.huanjie.candidacy.review.criterion.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.county.ListEntries;
import org.huanjie.election.web.Where;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 条件版本页面 — open to everybody: who is reviewed can read by what. */
@Controller
class EditionController {

    private final Organs organs;
    private final Criteria criteria;
    private final Where where;

    EditionController(Organs organs, Criteria criteria, Where where) {
        this.organs = organs;
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
                CriterionLines.of(criteria.of(edition), criteria.notes(edition), organs(of.area()), words),
                CriterionLines.unset(criteria.unset(edition), words));
    }

    /** As the county calls them whose edition it is; else as they come with the program. */
    private ListEntries organs(String area) {
        return DivisionCode.of(area)
                .filter(code -> !code.level().isAbove(Level.COUNTY))
                .map(code -> organs.of(area))
                .orElseGet(() -> ListEntries.shipped(Organs.LIST));
    }

    static String path(String edition) {
        return "/criteria/" + edition;
    }
}
