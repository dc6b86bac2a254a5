package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.own.CodeReason;
import org.huanjie.candidacy.review.own.OwnCode;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发码入口 — an office or the election committee hands a person the code of their own page, who stands there with their card. */
@Controller
class OwnCodeController {

    private final Reviews reviews;
    private final OwnCodes codes;
    private final ReviewSettings settings;
    private final Roll roll;
    private final Where where;

    OwnCodeController(Reviews reviews, OwnCodes codes, ReviewSettings settings, Roll roll, Where where) {
        this.reviews = reviews;
        this.codes = codes;
        this.settings = settings;
        this.roll = roll;
        this.where = where;
    }

    @Allowed(to = Permission.HAND_CODE)
    @GetMapping("/villages/{village}/reviews/{review}/own-code")
    Answer form(@PathVariable String village, @PathVariable UUID review, SignedIn who, HttpServletRequest request) {
        return page(find(village, review), Optional.empty(), Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code")
    Answer issue(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var of = find(village, review);
        var typed = Typed.of("candidacy.own.", form);
        var issued = codes.issue(of, typed.ticked("card"), typed.choiceIfAny("reason", CodeReason.class), who);
        return switch (issued) {
            case Verdict.Done(OwnCode code) -> page(of, Optional.of(code.text()), Form.EMPTY, who, words);
            case Verdict.Refused(var reasons) -> page(of, Optional.empty(), typed.form(reasons, words), who, words);
        };
    }

    private Review find(String village, UUID review) {
        return reviews.find(review)
                .filter(found -> found.village().equals(village))
                .orElseThrow(NoSuchPage::new);
    }

    private OwnCodePage page(Review of, Optional<String> code, Form form, SignedIn who, Words words) {
        return new OwnCodePage(
                where.form(of.village(), words.of("candidacy.own-code.title"), who),
                "/villages/" + of.village() + "/reviews/" + of.id() + "/own-code",
                person(of, words),
                code,
                settings.get(of.village(), ReviewSetting.CODE_HOURS),
                Stream.of(CodeReason.values())
                        .map(reason -> new Option(reason.name(), Wording.of(words, reason), false))
                        .toList(),
                given(codes.of(of.id()), words),
                form);
    }

    static List<String> given(List<OwnCodes.Issued> codes, Words words) {
        return codes.stream().map(issued -> given(issued, words)).toList();
    }

    private static String given(OwnCodes.Issued issued, Words words) {
        var used = issued.usedAt();
        return used == null
                ? words.of(
                        "candidacy.own-code.unused",
                        Wording.of(words, issued.issuedAt()),
                        issued.issuedBy(),
                        Wording.of(words, issued.expiresAt()))
                : words.of(
                        "candidacy.own-code.used",
                        Wording.of(words, issued.issuedAt()),
                        issued.issuedBy(),
                        Wording.of(words, used));
    }

    // a card shows name, sex and year of birth; the number on it is on no screen
    private String person(Review of, Words words) {
        return roll.find(of.person())
                .map(card -> words.of(
                        "candidacy.found",
                        card.name(),
                        words.of("candidacy.sex." + card.sex()),
                        card.group(),
                        Integer.toString(card.birthYear())))
                .orElse(of.name());
    }
}
