package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;

/**
 * 当选理由 — for people whose votes suffice: elected, tied, or why the seats went to others. {@code byVotes} is who would sit
 * by votes alone, {@code byWoman} whether the rule of the woman's seat was asked of this post.
 */
record SeatReasons(
        Post post, Threshold threshold, Kin kin, Selection selection, Selection byVotes, boolean byWoman) {

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
        return womanFirst(person) && !byVotes.elected().contains(person)
                ? byRuleOfWoman(person, "reason.woman_first")
                : threshold.reached(person);
    }

    private boolean womanFirst(Standing person) {
        return byWoman
                && WomansSeat.first(selection).filter(person::equals).isPresent();
    }

    private Reason notElected(Standing person) {
        var relative = kin.among(person.person(), Standing.people(selection.elected()));
        if (relative.isPresent()) {
            return Reason.of(person.person(), Rule.RELATIVES, "reason.relative", person.votes(), relative.get());
        }
        if (selection.waiting()) {
            return waits(person.person(), person.votes());
        }
        var fewer = selection
                .people()
                .filter(other -> other.votes() <= person.votes())
                .toList();
        if (fewer.stream().anyMatch(other -> womanFirst(other) || selection.tied().contains(other))) {
            return byRuleOfWoman(
                    person, byVotes.seats(person) ? "reason.woman_before" : "reason.woman_before_and_others");
        }
        return fewer.stream()
                .flatMap(other -> post.decided(other.person()).stream())
                .findFirst()
                .map(later -> later.round() == Round.TIE
                        ? Reason.of(person.person(), Rule.TIE, "reason.seat_to_tie", person.votes())
                        : Reason.of(person.person(), Rule.RERUN_THIRD, "reason.seat_to_rerun", person.votes()))
                .orElseGet(() -> toThoseWithMore(person));
    }

    /** Everyone who sits, or may after the re-vote, has more votes. */
    private Reason toThoseWithMore(Standing person) {
        if (selection.reserved() > 0) {
            return byRuleOfWoman(
                    person, byVotes.seats(person) ? "reason.kept_for_woman" : "reason.kept_for_woman_and_others");
        }
        return Reason.of(
                person.person(),
                Rule.MOST_VOTES,
                selection.tied().isEmpty() ? "reason.seats_filled" : "reason.seats_contested",
                person.votes(),
                post.seats());
    }

    private static Reason byRuleOfWoman(Standing person, String key) {
        return Reason.of(person.person(), Rule.WOMANS_SEAT, key, person.votes());
    }

    /** What a reason comes to while the re-vote of a higher post is still to be held: no seat of this one is gone, and no tie of it voted on. */
    static Reason whileWaiting(Reason reason) {
        return switch (reason.text().key()) {
            case "reason.tied" -> waits(reason.person(), reason.votes());
            case "reason.seats_filled" ->
                new Reason(
                        reason.person(),
                        reason.rule(),
                        new Wording("reason.seats_contested", reason.text().arguments()));
            default -> reason;
        };
    }

    static Reason waits(String person, long votes) {
        return Reason.of(person, Rule.TIE, "reason.waits", votes);
    }
}
