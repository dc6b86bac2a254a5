package org.huanjie.candidacy.review.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;

/** 意见表单 — a row of fields for each criterion: found or not, the document, its day, when it ends, a note. */
final class ReviewForm {

    static final String FAMILY = "candidacy.review.field.";
    private static final int LONGEST = 200;

    private ReviewForm() {}

    /** What was answered, by the number of its row; a row without an answer says nothing. */
    static Map<Integer, Opinion> read(Typed typed, List<Criterion> asked, ReviewLevel side) {
        var said = new LinkedHashMap<Integer, Opinion>();
        for (int n = 0; n < asked.size(); n++) {
            var answer = typed.text("found-" + n);
            if (!answer.isEmpty()) {
                boolean found = answer.equals("yes");
                said.put(
                        n,
                        new Opinion(
                                asked.get(n).id(),
                                side,
                                found,
                                found ? proof(typed, n) : FindingProof.NONE,
                                typed.textIfAny("note-" + n, LONGEST)));
            }
        }
        return said;
    }

    static FindingProof proof(Typed typed, int n) {
        var document = typed.textIfAny("document-" + n, LONGEST);
        return new FindingProof(
                document.isEmpty() ? null : document,
                typed.dayIfAny("documentOn-" + n).orElse(null),
                typed.dayIfAny("windowEnds-" + n).orElse(null),
                typed.choiceIfAny("kind-" + n, ProofKind.class).orElse(null));
    }

    /** What the level has said already, as the form shows it. */
    static Map<String, String> known(List<Criterion> asked, List<Opinion> opinions) {
        var values = new HashMap<String, String>();
        for (int n = 0; n < asked.size(); n++) {
            for (var opinion : opinions) {
                if (opinion.criterion().equals(asked.get(n).id())) {
                    values.put("found-" + n, opinion.found() ? "yes" : "no");
                    values.put("document-" + n, Objects.requireNonNullElse(opinion.proof().document(), ""));
                    values.put("documentOn-" + n, text(opinion.proof().documentOn()));
                    values.put("windowEnds-" + n, text(opinion.proof().windowEnds()));
                    values.put("kind-" + n, text(opinion.proof().kind()));
                    values.put("note-" + n, opinion.note());
                }
            }
        }
        return values;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
