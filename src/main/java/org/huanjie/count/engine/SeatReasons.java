package org.huanjie.count.engine;

import java.util.List;

/** 当选理由 — for people whose votes suffice: elected, tied, or why the seats went to others. */
record SeatReasons(Post post, Threshold threshold, Kin kin, Selection selection, boolean byWoman) {

    Reason of(Standing person, List<Standing> qualified) {
        if (selection.elected().contains(person)) {
            return elected(person, qualified);
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

    private Reason elected(Standing person, List<Standing> qualified) {
        var before = qualified.stream()
                        .filter(other -> other.votes() > person.votes())
                        .count()
                + post.decided().size();
        return byWoman && selection.elected().getFirst().equals(person) && before >= post.seats()
                ? Reason.of(person.person(), Rule.WOMANS_SEAT, "reason.woman_first", person.votes())
                : threshold.reached(person);
    }

    private Reason notElected(Standing person) {
        var relative = kin.among(person.person(), Standing.people(selection.elected()));
        if (relative.isPresent()) {
            return Reason.of(person.person(), Rule.RELATIVES, "reason.relative", person.votes(), relative.get());
        }
        if (selection.waiting()) {
            return waits(person.person(), person.votes());
        }
        if (selection.reserved() > 0) {
            return Reason.of(person.person(), Rule.WOMANS_SEAT, "reason.kept_for_woman", person.votes());
        }
        return Reason.of(person.person(), Rule.MOST_VOTES, "reason.seats_filled", person.votes(), post.seats());
    }

    static Reason waits(String person, long votes) {
        return Reason.of(person, Rule.TIE, "reason.waits", votes);
    }
}
