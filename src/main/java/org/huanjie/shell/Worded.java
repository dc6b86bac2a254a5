package org.huanjie.shell;

/** 有词的 — a constant that has a word for people: the message of its key. */
public interface Worded {
    String key();
}
