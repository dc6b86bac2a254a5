package org.huanjie.candidacy.review.own.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 发码页 — hands a person under review a code.
 *
 * @param person as the identity card has to show them
 * @param code the one that has just been made, this once
 * @param given every code before, with what became of it
 */
public record OwnCodePage(
        Head head,
        String action,
        String person,
        Optional<String> code,
        int hours,
        List<Option> reasons,
        List<String> given,
        PhonePart phone,
        Form form)
        implements Page {

    @Override
    public int status() {
        return Math.max(form.status(), phone.form().status());
    }
}
