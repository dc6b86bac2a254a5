package org.huanjie.count.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Law;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Setting;

/**
 * 两种读法 — a question that the texts leave open, the two readings, and how to count by the other one. R-WN-2,
 * R-WN-9, R-WN-11, R-WN-16, R-PB-2, R-SC-2.
 */
record Question(
        Rule rule,
        String key,
        String one,
        String other,
        Predicate<Count> arises,
        Predicate<Law> otherApplied,
        UnaryOperator<Law> toOne,
        UnaryOperator<Law> toOther) {

    private static final List<Question> ALL = List.of(
            ofSetting(
                    Rule.MAJORITY,
                    "review.majority_base",
                    Setting.MAJORITY_BASE,
                    "RECOVERED",
                    "ISSUED",
                    count -> count.body().byRoll() && count.round() == Round.FIRST),
            ofSetting(
                    Rule.RECALL,
                    "review.recall_base",
                    Setting.MAJORITY_BASE,
                    "RECOVERED",
                    "ISSUED",
                    count -> count.body().byRoll() && count.round() == Round.RECALL),
            ofSetting(
                    Rule.RERUN_QUORUM,
                    "review.rerun_quorum",
                    Setting.RERUN_QUORUM,
                    "REQUIRED",
                    "NOT_REQUIRED",
                    count -> count.body().byRoll() && further(count)),
            ofSetting(
                    Rule.PARTY_MAJORITY,
                    "review.party_base",
                    Setting.PARTY_BASE,
                    "PRESENT",
                    "DUE",
                    count -> count.body().party() && count.round() != Round.TIE),
            new Question(
                    Rule.MEETING_MAJORITY,
                    "review.meeting_majority",
                    "MAJORITY",
                    "PLURALITY",
                    count -> count.body().meeting() && !settledElsewhere(count),
                    Law::pluralityInMeetings,
                    law -> law.choosingInMeetings(false),
                    law -> law.choosingInMeetings(true)),
            new Question(
                    Rule.RELATIVES,
                    "review.woman_and_relative",
                    "WOMAN_FIRST",
                    "MORE_VOTES",
                    count -> !count.relatives().isEmpty(),
                    Law::votesBeforeWoman,
                    law -> law.votesBeforeWoman(false),
                    law -> law.votesBeforeWoman(true)),
            new Question(
                    Rule.WOMANS_SEAT,
                    "review.woman_always_or_if_none",
                    "WOMAN_FIRST",
                    "WOMAN_IF_NONE",
                    count -> !count.relatives().isEmpty(),
                    Law::womanIfNone,
                    law -> law.womanIfNone(false),
                    law -> law.womanIfNone(true)));

    private static Question ofSetting(
            Rule rule, String key, Setting setting, String one, String other, Predicate<Count> arises) {
        return new Question(
                rule,
                key,
                one,
                other,
                arises,
                law -> law.settings().is(setting, other),
                law -> law.with(setting, one),
                law -> law.with(setting, other));
    }

    private static boolean further(Count count) {
        return count.round() == Round.RERUN || count.round() == Round.TIE;
    }

    private static boolean settledElsewhere(Count count) {
        return count.round() == Round.TIE || count.round() == Round.RECALL;
    }

    /** The questions that these figures raise: where the other reading would seat other people or leave other seats. */
    static List<LegalReview> differing(Count count, Law law, Outcome applied) {
        return ALL.stream()
                .filter(question -> question.arises().test(count))
                .flatMap(question -> question.asked(count, law, applied).stream())
                .toList();
    }

    private Optional<LegalReview> asked(Count count, Law law, Outcome applied) {
        var second = otherApplied.test(law);
        var differently = LawfulCount.outcome(count, second ? toOne.apply(law) : toOther.apply(law));
        if (differently.sameSeats(applied)) {
            return Optional.empty();
        }
        var readings = List.of(
                new LegalReview.Reading(second ? other : one, applied.elected()),
                new LegalReview.Reading(second ? one : other, differently.elected()));
        return Optional.of(new LegalReview(rule, question(count), readings));
    }

    private Wording question(Count count) {
        return switch (count.electorate()) {
            case Electorate.Roll roll -> Wording.of(key, count.recovered(), count.issued(), roll.registered());
            case Electorate.Meeting meeting -> Wording.of(key, meeting.present(), meeting.entitled());
        };
    }
}
