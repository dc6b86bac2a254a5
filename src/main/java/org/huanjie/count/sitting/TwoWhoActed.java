package org.huanjie.count.sitting;

/** 两人 — the sign-in names of who acted and of who stood beside them, and what they were called then. */
public record TwoWhoActed(String by, String second, String byName, String secondName) {}
