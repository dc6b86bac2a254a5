package org.huanjie.candidacy.review.criterion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.BroughtEditions;
import org.huanjie.candidacy.review.criterion.file.CriteriaWords;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 县自带版本页面 — a county's office brings its own edition as a file; another person adopts it. */
@Controller
class BroughtEditionController {

    private final Organs organs;
    private final CountyCriteriaPages pages;
    private final BroughtEditions brought;
    private final Where where;

    BroughtEditionController(Organs organs, CountyCriteriaPages pages, BroughtEditions brought, Where where) {
        this.organs = organs;
        this.pages = pages;
        this.brought = brought;
        this.where = where;
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/criteria/editions")
    Answer bring(
            @PathVariable String county, @RequestParam MultipartFile file, SignedIn who, HttpServletRequest request)
            throws IOException {
        var words = where.words(request);
        var both = List.of(
                new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH));
        return brought.bring(county, file.getBytes(), new CriteriaWords(both, organs.of(county)), who)
                .answer(
                        read -> Redirect.to(
                                CountyCriteriaPages.path(county),
                                read.whole()
                                        ? "candidacy.county-criteria.brought-whole"
                                        : "candidacy.county-criteria.brought-unset",
                                read.code(),
                                read.lines().size()),
                        reasons -> pages.page(
                                county, who, Form.refused(Map.of(), Reason.said(words, reasons)), words));
    }
}
