package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.web.form.Form;

/**
 * 本人手机一栏 — where codes for the person's own page can be sent, on their page and on the office's.
 *
 * @param action where its forms go
 * @param mask the number without its middle; empty where none is entered
 * @param asked whether a code went there that was not read back yet
 * @param card whether the office says that it has seen the card
 */
public record PhonePart(
        String action, String mask, String state, String look, boolean asked, boolean card, Form form) {

    public boolean entered() {
        return !mask.isEmpty();
    }
}
