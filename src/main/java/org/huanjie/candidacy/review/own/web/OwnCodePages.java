package org.huanjie.candidacy.review.own.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.own.CodeChannel;
import org.huanjie.candidacy.review.own.CodeReason;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 发码页的组成 — who stands in front of the office, the code that was just made, the telephone, and every code before. */
@Component
class OwnCodePages {

    private final OwnCodes codes;
    private final PhoneParts phones;
    private final ReviewSettings settings;
    private final Roll roll;
    private final Where where;

    OwnCodePages(OwnCodes codes, PhoneParts phones, ReviewSettings settings, Roll roll, Where where) {
        this.codes = codes;
        this.phones = phones;
        this.settings = settings;
        this.roll = roll;
        this.where = where;
    }

    static String path(Review of) {
        return "/villages/" + of.village() + "/reviews/" + of.id() + "/own-code";
    }

    /**
     * @param code the one that was just made
     * @param handing the form that makes one, as it was sent
     * @param phoning the form of the telephone, as it was sent
     */
    OwnCodePage page(Review of, Optional<String> code, Form handing, Form phoning, SignedIn who, Words words) {
        return new OwnCodePage(
                where.form(of.village(), words.of("candidacy.own-code.title")),
                path(of),
                person(of, words),
                code,
                settings.get(of.village(), ReviewSetting.CODE_HOURS),
                Stream.of(CodeReason.values())
                        .map(reason -> new Option(reason.name(), Wording.of(words, reason), false))
                        .toList(),
                given(codes.of(of.id()), words),
                phones.of(of, path(of) + "/phone", true, phoning, words),
                handing);
    }

    static List<String> given(List<OwnCodes.Issued> codes, Words words) {
        return codes.stream().map(issued -> given(issued, words)).toList();
    }

    private static String given(OwnCodes.Issued issued, Words words) {
        var used = issued.usedAt();
        var way = issued.channel() == CodeChannel.PHONE ? "candidacy.own-code.sent." : "candidacy.own-code.";
        return words.of(
                way + (used == null ? "unused" : "used"),
                Wording.of(words, issued.issuedAt()),
                issued.issuedBy(),
                Wording.of(words, used == null ? issued.expiresAt() : used));
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
