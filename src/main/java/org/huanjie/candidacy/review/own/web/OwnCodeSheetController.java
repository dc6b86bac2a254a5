package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.OwnCode;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 打印代码单 — puts the code that was just made on paper; it comes from the page that shows it, since the program keeps none. */
@Controller
class OwnCodeSheetController {

    private final Reviews reviews;
    private final OwnCodes codes;
    private final Print print;
    private final Where where;

    OwnCodeSheetController(Reviews reviews, OwnCodes codes, Print print, Where where) {
        this.reviews = reviews;
        this.codes = codes;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam String code,
            SignedIn who,
            HttpServletRequest request) {
        var of = reviews.find(review)
                .filter(found -> found.village().equals(village) && OwnCodes.mayIssue(village, who))
                .orElseThrow(NoSuchPage::new);
        var until = codes.opensUntil(of, code).orElseThrow(NoSuchPage::new);
        var words = where.words(request);
        var sheet = new OwnCodeSheet(
                of.name(),
                where.name(village),
                OwnCode.typed(code).text(),
                MineController.address(request),
                Wording.of(words, until));
        return MineController.pdf(print.pdf(sheet, words), "own-code.pdf");
    }
}
