package org.huanjie.candidacy.review.organ.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.OrganRefusal;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.form.Typed;

/** 答复表单 — a row of fields for each criterion: nothing on file or found, and then the document, its day and when it ends. */
final class InquiryForm {

    static final String FAMILY = "candidacy.inquiry.field.";
    private static final int LONGEST = 200;
    private static final List<String> FIELDS = List.of("found", "document", "documentOn", "windowEnds", "kind");

    private InquiryForm() {}

    /** What was found; every criterion is answered, none by silence. */
    static List<Hit> read(Typed typed, List<Criterion> asked) {
        var hits = new ArrayList<Hit>();
        for (int n = 0; n < asked.size(); n++) {
            if (typed.option("found-" + n, List.of("yes", "no")).filter("yes"::equals).isPresent()) {
                hits.add(new Hit(asked.get(n).id(), proof(typed, n)));
            }
        }
        return hits;
    }

    private static FindingProof proof(Typed typed, int n) {
        var document = typed.textIfAny("document-" + n, LONGEST);
        return new FindingProof(
                document.isEmpty() ? null : document,
                typed.dayIfAny("documentOn-" + n).orElse(null),
                typed.dayIfAny("windowEnds-" + n).orElse(null),
                typed.choiceIfAny("kind-" + n, ProofKind.class).orElse(null));
    }

    /** The same reasons, each at the field of the form that it is about. */
    static List<Reason> atFields(List<Reason> reasons, List<Criterion> asked) {
        return reasons.stream().map(reason -> atField(reason, asked)).toList();
    }

    private static Reason atField(Reason reason, List<Criterion> asked) {
        for (int n = 0; n < asked.size(); n++) {
            if (asked.get(n).id().text().equals(reason.field())) {
                return reason.at(field(reason.what()) + "-" + n);
            }
        }
        return reason;
    }

    private static String field(Reason.Cause what) {
        if (what == OrganRefusal.DOCUMENT_LATER) {
            return "documentOn";
        }
        if (what == OrganRefusal.NO_KIND) {
            return "kind";
        }
        return what == OrganRefusal.NO_END ? "windowEnds" : "document";
    }

    /** What was typed, as the confirmation sends it again. */
    static Map<String, String> typed(Typed typed, int rows) {
        var values = new LinkedHashMap<String, String>();
        for (int n = 0; n < rows; n++) {
            for (var field : FIELDS) {
                values.put(field + "-" + n, typed.text(field + "-" + n));
            }
        }
        return values;
    }
}
