package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Rule;

/** 当选理由 — for people whose votes suffice: elected, tied, or why the seats went to others. */
record SeatReasons(Post post, Threshold threshold, Kin kin, Selection selection, Selection byVotes) {

    Reason of(Standing person) {
        if (selection.elected().contains(person)) {
            return elected(person);
        }
        if (selection.tied().contains(person)) {
            return Reason.of(
                    person.person(),
                    Rule.TIE,
                    "reason.tied",
                    person.votes(),
                    selection.tied().size(),
                    selection.contested());
        }
        return notElected(person);
    }

    /** The woman whom votes alone would not have seated sits by R-WN-11. */
    private Reason elected(Standing person) {
        return byVotes.elected().contains(person)
                ? threshold.reached(person)
                : byRuleOfWoman(person, "reason.woman_first");
    }

    private Reason notElected(Standing person) {
        var relative = kin.among(person.person(), Standing.people(selection.elected()));
        if (relative.isPresent()) {
            return Reason.of(person.person(), Rule.RELATIVES, "reason.relative", person.votes(), relative.get());
        }
        if (selection.waiting()) {
            return waits(person.person(), person.votes());
        }
        if (byVotes.seats(person)) {
            return byRuleOfWoman(person, selection.reserved() > 0 ? "reason.kept_for_woman" : "reason.woman_before");
        }
        return Reason.of(person.person(), Rule.MOST_VOTES, "reason.seats_filled", person.votes(), post.seats());
    }

    private static Reason byRuleOfWoman(Standing person, String key) {
        return Reason.of(person.person(), Rule.WOMANS_SEAT, key, person.votes());
    }

    static Reason waits(String person, long votes) {
        return Reason.of(person, Rule.TIE, "reason.waits", votes);
    }
}
