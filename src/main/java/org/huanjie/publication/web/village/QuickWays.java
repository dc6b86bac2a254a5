package org.huanjie.publication.web.village;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.Stage;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.VillagePage.Link;
import org.huanjie.roll.voter.RollState;
import org.huanjie.shell.Words;

/** 一步到达 — the questions with which most people come to a village's page, each a tap from its top, in the order of the election. */
final class QuickWays {

    private final Words words;
    private final PublicVillage record;
    private final String address;

    QuickWays(Words words, PublicVillage record, String address) {
        this.words = words;
        this.record = record;
        this.address = address;
    }

    /** First what there is to see now: the result, the count; then the roll, who stands, and where one objects. */
    List<Link> of(PublicElection vote) {
        return Stream.of(result(vote), board(vote), roll(vote), standing(vote), sample(vote), objection(vote))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> result(PublicElection vote) {
        return vote.result().map(_ -> new Link(words.of("public.next.result"), "#result"));
    }

    private Optional<Link> board(PublicElection vote) {
        return vote.board()
                .map(_ -> new Link(
                        words.of("public.board.link"),
                        address + "/count/" + vote.election().body().slug()));
    }

    private Optional<Link> roll(PublicElection vote) {
        return Optional.of(new Link(words.of("public.roll.link"), address + "/roll"))
                .filter(_ -> record.roll().state() != RollState.OPEN)
                .filter(_ -> !vote.election().reached(Stage.DECLARED));
    }

    private Optional<Link> standing(PublicElection vote) {
        return Optional.of(new Link(words.of("public.next.standing"), "#standing"))
                .filter(_ -> vote.result().isEmpty())
                .filter(_ -> !vote.list().candidates().isEmpty());
    }

    private Optional<Link> sample(PublicElection vote) {
        return Optional.of(new Link(words.of("public.sample.link"), address + SampleBallotController.BELOW))
                .filter(_ -> SampleBallots.isOfUse(vote));
    }

    // to the roll while its days run, to a result once there is one, and else to where it is said how
    private Optional<Link> objection(PublicElection vote) {
        if (record.roll().state() == RollState.POSTED) {
            return Optional.of(new Link(words.of("public.object.file"), address + "/roll/objection"));
        }
        return Optional.of(vote.result()
                .map(_ -> new Link(
                        words.of("public.object.result"),
                        address + "/results/" + vote.election().body().slug() + "/objection"))
                .orElseGet(() -> new Link(words.of("public.object.how"), "#object")));
    }
}
