package org.huanjie.candidacy;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.UUID;

/**
 * 姓氏笔画排序 — candidates by post, then by the strokes of the surname: the order of a list where its rules name no other. Names that are
 * written alike stand as they were entered into the collation, by id: stable, and nobody's choice.
 */
final class StrokeOrder implements Comparator<Candidate> {

    // frozen, so that threads may share it
    private static final Collator STROKES = frozen();

    @Override
    public int compare(Candidate a, Candidate b) {
        return Comparator.comparing(Candidate::post)
                .thenComparing(Candidate::name, STROKES::compare)
                .thenComparing(Candidate::id, Comparator.<UUID>naturalOrder())
                .compare(a, b);
    }

    private static Collator frozen() {
        var strokes = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("zh-u-co-stroke"));
        return strokes.freeze();
    }
}
