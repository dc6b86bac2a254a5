package org.huanjie.candidacy.review.web;

import java.util.List;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;

/** 依据的说法 — a document with its day, and until when it holds. */
final class ProofWords {

    private ProofWords() {}

    /** What a document can be, where the criterion knows several kinds. */
    static List<Option> kinds(Criterion criterion, Words words) {
        return criterion.evidence().size() == 1
                ? List.of()
                : criterion.evidence().stream()
                        .map(kind -> new Option(kind.name(), Wording.of(words, kind), false))
                        .toList();
    }

    static String of(FindingProof proof, Words words) {
        var document = proof.document();
        var on = proof.documentOn();
        var kind = proof.kind();
        var ends = proof.windowEnds();
        var text = document == null || on == null
                ? words.of("candidacy.review.no-document")
                : kind == null
                        ? words.of("candidacy.review.document", document, Wording.of(words, on))
                        : words.of(
                                "candidacy.review.document-of",
                                document,
                                Wording.of(words, on),
                                Wording.of(words, kind));
        return ends == null ? text : words.of("candidacy.review.until", text, Wording.of(words, ends));
    }
}
