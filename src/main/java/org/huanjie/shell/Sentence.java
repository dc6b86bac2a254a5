package org.huanjie.shell;

/** 句子 — what is said as a whole sentence of its own, with what it needs for it. */
public interface Sentence {
    String text(Words words);
}
