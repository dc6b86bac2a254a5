package org.huanjie.problem.web;

/** 问题的一条理由 — why something was not done, and what to do about it, as shown; beside its field too where it has one. */
public record Ground(String text, String remedy, String field) {

    /** Of no field. */
    public Ground(String text, String remedy) {
        this(text, remedy, "");
    }
}
