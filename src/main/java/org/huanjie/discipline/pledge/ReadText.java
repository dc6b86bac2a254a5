package org.huanjie.discipline.pledge;

/** 所读文本 — which words somebody had before them when they signed. */
public record ReadText(PledgeKind kind, String edition, String digest, boolean chinese) {

    /** Those of a text, in one of its languages. */
    public static ReadText of(PledgeText text, boolean chinese) {
        return new ReadText(text.kind(), text.edition(), text.digest(chinese), chinese);
    }
}
