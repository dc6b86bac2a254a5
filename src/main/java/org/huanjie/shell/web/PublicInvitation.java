package org.huanjie.shell.web;

import java.util.Optional;
import org.huanjie.shell.Words;

/** 公开邀请 — what everybody of a village is asked to take part in at present, said on its public page; the module that takes it down has it. */
public interface PublicInvitation {

    /** 邀请内容 — its heading, a sentence, and the word and address of the link. */
    record Line(String heading, String text, String word, String href) {}

    /** Empty while nobody is asked. */
    Optional<Line> of(String village, Words words);
}
