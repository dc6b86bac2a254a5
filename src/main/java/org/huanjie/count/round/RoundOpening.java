package org.huanjie.count.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.FurtherLists;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.result.Reckoning;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.law.Round;
import org.huanjie.polling.opening.CarriedHall;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 轮次的开启 — opens a further vote with its seats, those who stand, the delegations that stay valid, and for a re-vote the hall as it stands (R-WN-4..8, R-BV-8, R-PX-6). */
@Component
class RoundOpening {

    private final Sittings sittings;
    private final Tallies tallies;
    private final FollowUps followUps;
    private final Candidates candidates;
    private final FurtherLists lists;
    private final CarriedHall hall;
    private final Rules rules;
    private final LegalCalendars calendars;

    RoundOpening(
            Sittings sittings,
            Tallies tallies,
            FollowUps followUps,
            Candidates candidates,
            FurtherLists lists,
            CarriedHall hall,
            Rules rules,
            LegalCalendars calendars) {
        this.sittings = sittings;
        this.tallies = tallies;
        this.followUps = followUps;
        this.candidates = candidates;
        this.lists = lists;
        this.hall = hall;
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * The vote that a result calls for.
     *
     * @param declared whose result it is
     * @param followed the latest round: the same, or one after it that was void
     * @param names of those who were counted up to that result
     */
    Election due(
            Election declared,
            Election followed,
            Round round,
            List<Reckoning.DuePost> posts,
            List<BallotName> names,
            SignedIn by) {
        var lines = posts.stream()
                .map(post -> new RoundPost(Post.valueOf(post.post()), post.seats(), post.reservedForWoman()))
                .sorted()
                .toList();
        // a tie is best decided the same day; another day can be set for it
        var day = round == Round.TIE && followed.equals(declared) ? declared.day() : null;
        var opened = followUps.open(new FollowUps.Opening(followed, round, day, deadline(followed), lines), by);
        Map<String, BallotName> known =
                names.stream().collect(Collectors.toMap(BallotName::label, Function.identity(), (one, same) -> one));
        var standing = posts.stream()
                .flatMap(post -> post.candidates().stream()
                        .map(label -> new FurtherLists.Standing(person(known, label), Post.valueOf(post.post()))))
                .toList();
        return opened(opened, standing, declared, by);
    }

    /** The same vote once more; a whole one on a day that the representatives' meeting sets (R-BV-8). */
    Election again(Election like, Election followed, SignedIn by) {
        boolean whole = like.isWholeVote();
        var posts = whole && followUps.posts(like).isEmpty()
                ? tallies.posts(sittings.of(like.id()).orElseThrow().id()).stream()
                        .map(post -> new RoundPost(post.post(), post.seats(), 0))
                        .toList()
                : followUps.posts(like);
        var opened = followUps.open(
                new FollowUps.Opening(followed, like.round(), null, whole ? null : deadline(like), posts), by);
        var standing = candidates.published(like.id()).stream()
                .map(one -> new FurtherLists.Standing(one.person(), one.post()))
                .toList();
        return opened(opened, standing, like, by);
    }

    private Election opened(Election opened, List<FurtherLists.Standing> standing, Election before, SignedIn by) {
        lists.standAgain(opened, standing, by);
        hall.carry(before, opened, by);
        return opened;
    }

    /** Reckoned from the vote that called for it: before that nobody knew which seats were missing (R-WN-8). */
    private @Nullable LocalDate deadline(Election declared) {
        var day = declared.day();
        return declared.body() != Body.VILLAGERS_COMMITTEE || day == null
                ? null
                : calendars.periodEnd(
                        declared.village(), day, rules.settings(declared.id()).rerunWithinDays());
    }

    private static VoterId person(Map<String, BallotName> known, String label) {
        var name = known.get(label);
        if (name == null) {
            throw new IllegalStateException("nobody of this name was counted: " + label);
        }
        return name.person();
    }
}
