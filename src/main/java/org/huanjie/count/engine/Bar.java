package org.huanjie.count.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Law;
import org.huanjie.law.Rule;

/** 不得当选 — what keeps a person from a post whatever the votes, each a rule with its own reason, in this order. */
@FunctionalInterface
interface Bar {

    /** Bars that lie in the person and the ballot: they hold before any vote is compared. */
    List<Bar> OF_THE_PERSON = List.of(Bar::barredByLaw, Bar::writtenInWhereNotAllowed, Bar::manForWomansPost);

    /** Bars that come of a higher post: they matter to those whose votes would otherwise elect them. */
    List<Bar> OF_HIGHER_POSTS = List.of(Bar::sitsHigher, Bar::relativeSitsHigher);

    Optional<Reason> of(Standing standing, Standpoint standpoint);

    /** 计票环境 — the post that is counted, and what is known when it is. */
    record Standpoint(Law law, Post post, Seated seated, Kin kin, Map<String, String> bars) {}

    static Optional<Reason> first(List<Bar> bars, Standing standing, Standpoint standpoint) {
        return bars.stream()
                .flatMap(bar -> bar.of(standing, standpoint).stream())
                .findFirst();
    }

    /** The law bars a person, not a line: whoever is barred for one post is barred for all. */
    private static Optional<Reason> barredByLaw(Standing standing, Standpoint standpoint) {
        return Optional.ofNullable(standpoint.bars().get(standing.person()))
                .map(why -> why.isBlank()
                        ? Reason.of(standing.person(), Rule.BARRED, "reason.barred_unexplained", standing.votes())
                        : Reason.of(standing.person(), Rule.BARRED, "reason.barred", standing.votes(), why));
    }

    private static Optional<Reason> writtenInWhereNotAllowed(Standing standing, Standpoint standpoint) {
        return standing.line().source() == Source.WRITE_IN
                        && standpoint.law().settings().candidatesOnly()
                ? Optional.of(Reason.of(standing.person(), Rule.WRITE_IN, "reason.candidates_only", standing.votes()))
                : Optional.empty();
    }

    private static Optional<Reason> manForWomansPost(Standing standing, Standpoint standpoint) {
        return standpoint.post().named(Post.WOMAN_MEMBER) && !standing.woman()
                ? Optional.of(Reason.of(standing.person(), Rule.WOMANS_POST, "reason.womans_post", standing.votes()))
                : Optional.empty();
    }

    private static Optional<Reason> sitsHigher(Standing standing, Standpoint standpoint) {
        return Optional.ofNullable(standpoint.seated().posts().get(standing.person()))
                .map(post -> Reason.of(
                        standing.person(), Rule.TWO_POSTS, "reason.two_posts", standing.votes(), Wording.post(post)));
    }

    private static Optional<Reason> relativeSitsHigher(Standing standing, Standpoint standpoint) {
        var seated = standpoint.seated().posts();
        return standpoint
                .kin()
                .among(standing.person(), seated.keySet())
                .map(relative ->
                        Reason.of(standing.person(), Rule.RELATIVES, "reason.relative", standing.votes(), relative));
    }
}
