package org.huanjie.candidacy.review.organ.batch;

import org.huanjie.shell.Reason;
import org.huanjie.shell.Sentence;
import org.huanjie.shell.Words;

/** 其中一人的理由 — a reason as a part of another sentence. */
record PersonFault(Reason reason) implements Sentence {
    @Override
    public String text(Words words) {
        return reason.said(words).text();
    }
}
