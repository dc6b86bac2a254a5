package org.huanjie.discipline.misconduct.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.shell.Reason;

/**
 * 认定内容 — what was found, of which kind, on which document of which organ.
 *
 * @param found of whom it was found, by the keys of those whom the report is about
 */
public record NewFinding(
        Conduct kind,
        Optional<FindingOutcome> outcome,
        String document,
        String organ,
        LocalDate on,
        String words,
        List<SubjectId> found) {

    private static final int LONGEST = 100;

    public NewFinding {
        document = document.strip();
        organ = organ.strip();
        words = words.strip();
        found = List.copyOf(found);
    }

    List<Reason> faults() {
        var reasons = new ArrayList<Reason>();
        if (outcome.isEmpty()) {
            reasons.add(MisconductRefusal.OUTCOME.of().at("outcome"));
        }
        boolean nothing =
                outcome.filter(FindingOutcome.NOT_SUBSTANTIATED::equals).isPresent();
        if (!nothing && (document.isEmpty() || organ.isEmpty()) || longer(document) || longer(organ)) {
            reasons.add(MisconductRefusal.DOCUMENT.of(LONGEST).at("document"));
        }
        if (nothing && !found.isEmpty()) {
            reasons.add(MisconductRefusal.NOBODY_FOUND.of().at("found"));
        }
        return reasons;
    }

    private static boolean longer(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
