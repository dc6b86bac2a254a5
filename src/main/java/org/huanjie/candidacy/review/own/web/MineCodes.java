package org.huanjie.candidacy.review.own.web;

import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人页的代码一节 — what became of every code of the page, and the telephone to which one can be sent. */
@Component
class MineCodes {

    private final OwnCodes codes;
    private final PhoneParts phones;

    MineCodes(OwnCodes codes, PhoneParts phones) {
        this.codes = codes;
        this.phones = phones;
    }

    MinePage.Codes of(Review review, MineFindings.Said said, Words words) {
        var form = PhoneParts.PREFIX.equals(said.form()) ? said.sent() : Form.EMPTY;
        return new MinePage.Codes(
                OwnCodePages.given(codes.of(review.id()), words),
                phones.of(review, MinePhoneController.PATH, false, form, words));
    }
}
