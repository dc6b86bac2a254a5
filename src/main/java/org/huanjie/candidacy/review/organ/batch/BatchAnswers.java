package org.huanjie.candidacy.review.organ.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 成批答复 — answers every inquiry of a batch, or none and says every reason. */
@Component
class BatchAnswers {

    private final Inquiries inquiries;
    private final BatchRows rows;

    BatchAnswers(Inquiries inquiries, BatchRows rows) {
        this.inquiries = inquiries;
        this.rows = rows;
    }

    /** How many were answered; in the transaction of who calls. */
    Verdict<Integer> give(UUID batch, Map<Inquiry, List<Hit>> answers, Inquiry.Channel channel, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        answers.forEach((inquiry, hits) -> inquiries
                .against(inquiry, hits, channel, by)
                .forEach(reason -> reasons.add(BatchRefusal.OF_PERSON.of(inquiry.name(), new PersonFault(reason)))));
        return Verdict.unless(reasons, () -> {
            for (var one : answers.entrySet()) {
                if (inquiries.answer(one.getKey(), one.getValue(), channel, by) instanceof Verdict.Refused<?> refused) {
                    throw new IllegalStateException("was not refused before: " + refused);
                }
            }
            rows.answered(batch);
            return answers.size();
        });
    }

    /** Whether this is what it was refused for. */
    static boolean is(Verdict<?> verdict, Refusal what) {
        return verdict instanceof Verdict.Refused<?>(List<Reason> reasons)
                && reasons.stream().anyMatch(reason -> reason.what() == what);
    }

    /** Those of the organ's queue that wait for an answer which can still count. */
    List<Inquiry> open(SignedIn who) {
        return inquiries.queue(who).stream()
                .filter(inquiry -> !inquiry.answered() && !inquiries.ended(inquiry))
                .toList();
    }
}
