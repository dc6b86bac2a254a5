package org.huanjie.objection.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 异议卡 — one objection as shown.
 *
 * @param facts when and how it came, to whom, by when it is answered, how to reach who objects
 * @param answering how it is answered; absent for whoever does not, and once it is
 */
public record ObjectionCard(
        String id,
        ObjectionSubject subject,
        String title,
        State state,
        List<String> facts,
        String text,
        String answer,
        Optional<Answering> answering) {

    /** 处理状态 — as a word and its look: stop, wait or done. */
    public record State(String look, String word) {}

    /** 答复 — the form that answers it, and where its day is still to be set, that one; both have the objection's address. */
    public record Answering(String address, boolean undated, List<Option> outcomes, Form due, Form form) {}
}
