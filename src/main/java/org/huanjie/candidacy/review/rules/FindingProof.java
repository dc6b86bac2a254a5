package org.huanjie.candidacy.review.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 查证依据 — the document that says so, its day, and when the window of time ends that the criterion sets.
 *
 * @param document its number; null where there is none
 * @param kind of which of its criterion's kinds the document is; null where there is none, or where the criterion knows one kind alone
 * @param windowEnds the last day on which it holds; null where it has no end or none is known
 */
public record FindingProof(
        @Nullable String document,
        @Nullable LocalDate documentOn,
        @Nullable LocalDate windowEnds,
        @Nullable ProofKind kind) {

    /** Of a criterion that knows one kind. */
    public FindingProof(@Nullable String document, @Nullable LocalDate documentOn, @Nullable LocalDate windowEnds) {
        this(document, documentOn, windowEnds, null);
    }

    public static final FindingProof NONE = new FindingProof(null, null, null);

    public boolean hasDocument() {
        return document != null && !document.isBlank() && documentOn != null;
    }

    /** As it is stored. */
    public @Nullable String kindName() {
        return kind == null ? null : kind.name();
    }

    /** The same document, of this kind. */
    public FindingProof of(ProofKind which) {
        return new FindingProof(document, documentOn, windowEnds, which);
    }

    /** Whether its window is over before this day. */
    public boolean over(LocalDate day) {
        return windowEnds != null && windowEnds.isBefore(day);
    }
}
