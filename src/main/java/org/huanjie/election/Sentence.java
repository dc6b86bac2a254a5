package org.huanjie.election;

import org.huanjie.shell.Words;

/** 句子 — what is said as a whole sentence of its own, with what it needs for it. */
public interface Sentence {
    String text(Words words);
}
