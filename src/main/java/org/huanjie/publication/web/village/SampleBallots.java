package org.huanjie.publication.web.village;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.huanjie.law.Settings;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.SampleBallotPage.Part;
import org.huanjie.region.Division;
import org.huanjie.seat.recall.Petition;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 样票的写法 — the parts of a vote's ballot and how it is filled in, by the village's own rules; no name in it is marked. */
final class SampleBallots {

    private final Words words;
    private final PublicElection vote;
    private final Settings rules;

    SampleBallots(Words words, PublicElection vote, Settings rules) {
        this.words = words;
        this.vote = vote;
        this.rules = rules;
    }

    /** From the day on which the ballot's names are known until nobody votes any more. */
    static boolean isOfUse(PublicElection vote) {
        return vote.election().procedure() != Procedure.BY_MEETING
                && vote.voiding().isEmpty()
                && !vote.election().reached(Stage.COUNTING)
                && (!vote.list().candidates().isEmpty() || vote.election().reached(Stage.VOTE_PREPARED));
    }

    SampleBallotPage page(Division village, Optional<Petition> recall) {
        var day = vote.election().day();
        return new SampleBallotPage(
                village.name(),
                "/v/" + village.code(),
                title(village.name()),
                day == null ? "" : words.of("public.day", Wording.of(words, day)),
                recall.map(this::recall)
                        .map(List::of)
                        .orElseGet(() -> vote.posts().stream().map(this::part).toList()),
                isRecall() || written()
                        ? ""
                        : words.of("public.candidates.order", Wording.of(words, vote.list().form().order())),
                how(),
                voids());
    }

    private String title(String village) {
        var key = isRecall()
                ? "public.sample.ballot.recall"
                : vote.election().procedure().interim() ? "public.sample.ballot.by-election" : "public.sample.ballot.term";
        return words.of(key, village);
    }

    private Part part(PostSeats post) {
        var names = vote.list().candidates().stream()
                .filter(one -> one.post() == post.post())
                .map(Candidate::name)
                .toList();
        return new Part(
                Wording.of(words, post.post()),
                words.of("public.sample.most", post.seats()),
                written() ? List.of() : names,
                writesIn() ? post.seats() : 0);
    }

    private Part recall(Petition petition) {
        return new Part(
                words.of(
                        "public.sample.recalled",
                        petition.member().name(),
                        Wording.of(words, petition.member().post())),
                words.of("public.sample.one"),
                List.of(words.of("public.sample.for"), words.of("public.sample.against")),
                0);
    }

    private List<String> how() {
        var said = new ArrayList<String>();
        said.add(words.of("public.sample.mark"));
        if (!isRecall()) {
            said.add(words.of(
                    written() ? "public.sample.written" : writesIn() ? "public.sample.write-in" : "public.sample.list-only"));
            said.add(words.of("public.sample.fewer"));
            said.add(tooMany());
        }
        said.add(words.of("public.sample.writer"));
        return said;
    }

    private String tooMany() {
        return words.of(rules.overVoteVoidsSheet() ? "public.sample.over.sheet" : "public.sample.over.post");
    }

    // as notice 15 has it
    private List<String> voids() {
        return Arrays.stream(words.of("paper.text.void-ballots", words.of("paper.void-scope." + scope()))
                        .split("\\|"))
                .map(String::strip)
                .toList();
    }

    private String scope() {
        return rules.overVoteVoidsSheet() ? "SHEET" : "POST_GROUP";
    }

    private boolean isRecall() {
        return vote.election().procedure() == Procedure.RECALL;
    }

    /** Whether no name is printed, as in a direct election (R-NM-11). */
    private boolean written() {
        return vote.list().form().direct();
    }

    /** Whether other voters can be written in: not where the rules bar it, nor among those who were tied. */
    private boolean writesIn() {
        return written() || !rules.candidatesOnly() && vote.election().round() != Round.TIE;
    }
}
