package org.huanjie.discipline.misconduct;

import java.util.Optional;

/** 行为种类 — a kind of conduct by the set of rules that names it: {@code VILLAGE.TREATS}. */
public record Conduct(String edition, String code) {

    /** Of what a form sends. */
    public static Optional<Conduct> of(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new Conduct(text.substring(0, dot), text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return edition + "." + code;
    }
}
