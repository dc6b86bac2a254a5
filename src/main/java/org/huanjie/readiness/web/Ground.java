package org.huanjie.readiness.web;

/** 准入的一条理由 — what stands against something, and what to do about it, as shown; beside its field too where it has one. */
public record Ground(String text, String remedy, String field) {

    /** Of no field. */
    public Ground(String text, String remedy) {
        this(text, remedy, "");
    }
}
