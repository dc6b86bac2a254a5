package org.huanjie.count.engine;

import java.util.List;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Rule;

/**
 * 妇女名额认定 — what the rule of the woman's seat did to a post, said of these women and their votes. R-WN-11, R-WN-12.
 */
record WomansFinding(Post post, Threshold threshold, Selection selection, List<Standing> standings) {

    List<Finding> of(boolean byWoman) {
        if (post.named(Post.WOMAN_MEMBER)) {
            return List.of(Finding.holding(Rule.WOMANS_POST, "finding.womans_post", Wording.post(post), post.seats()));
        }
        return byWoman ? List.of(seat()) : List.of();
    }

    private Finding seat() {
        if (selection.reserved() > 0) {
            return Finding.holding(Rule.WOMANS_SEAT, keptKey(), Wording.post(post), selection.reserved());
        }
        return WomansSeat.first(selection)
                .filter(woman -> selection.tied().stream()
                        .noneMatch(other -> other.woman() && other.votes() > woman.votes()))
                .map(this::first)
                .orElseGet(this::tied);
    }

    /** A woman may reach the votes and not be able to sit: barred, or her relative sits. */
    private String keptKey() {
        return standings.stream().noneMatch(person -> person.woman() && threshold.reachedBy(person))
                ? "finding.womans_seat_kept"
                : "finding.womans_seat_kept_none_able";
    }

    private Finding first(Standing woman) {
        return Finding.holding(
                Rule.WOMANS_SEAT,
                mostOfAll(List.of(woman)) ? "finding.woman_first" : "finding.woman_first_of_able",
                Wording.post(post),
                woman.person(),
                woman.votes());
    }

    private Finding tied() {
        var women = selection.tied().stream().filter(Standing::woman).toList();
        return Finding.holding(
                Rule.WOMANS_SEAT,
                mostOfAll(women) ? "finding.womans_seat_tied" : "finding.womans_seat_tied_of_able",
                Wording.post(post));
    }

    /** Whether every other woman has fewer votes, those too who may not sit. */
    private boolean mostOfAll(List<Standing> women) {
        return standings.stream()
                .filter(person -> person.woman() && !women.contains(person))
                .allMatch(other -> women.stream().allMatch(woman -> other.votes() < woman.votes()));
    }
}
