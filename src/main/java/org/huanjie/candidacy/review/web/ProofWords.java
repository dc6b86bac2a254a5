package org.huanjie.candidacy.review.web;

import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 依据的说法 — a document with its day, and until when it holds. */
final class ProofWords {

    private ProofWords() {}

    static String of(FindingProof proof, Words words) {
        var document = proof.document();
        var on = proof.documentOn();
        var ends = proof.windowEnds();
        var text = document == null || on == null
                ? words.of("candidacy.review.no-document")
                : words.of("candidacy.review.document", document, Wording.of(words, on));
        return ends == null ? text : words.of("candidacy.review.until", text, Wording.of(words, ends));
    }
}
