package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Recommendations;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 参选一场 — those who stand are entered and published; what an organisation recommended is kept apart. */
@Component
@ConditionalOnBean(ReplayClock.class)
class StandingPlay {

    private final Stagehand stage;
    private final Candidates candidates;
    private final Recommendations recommendations;
    private final People people;
    private final ReviewPlay review;

    StandingPlay(
            Stagehand stage, Candidates candidates, Recommendations recommendations, People people, ReviewPlay review) {
        this.review = review;
        this.stage = stage;
        this.candidates = candidates;
        this.recommendations = recommendations;
        this.people = people;
    }

    void enter(Scenario scenario, Election election, SignedIn by) {
        var town = Cast.as(Role.TOWN_COMMITTEE, election.village());
        for (var line :
                People.candidates(scenario, election.village(), election.body().name())) {
            stage.let(by, () -> Stagehand.expect(candidates.enter(nomination(election, line), by), Verdict.Done.class));
            if (!line.getField("推荐").isEmpty()) {
                stage.let(
                        town,
                        () -> Stagehand.expect(
                                recommendations.enter(
                                        election.id(),
                                        people.holder(election.village(), line.getField("身份证号")),
                                        line.getField("推荐"),
                                        town),
                                Verdict.Done.class));
            }
        }
    }

    /** Enters those who stand for a branch; both levels answer for them on the same day. */
    void enterAndReview(Scenario scenario, Election election, SignedIn by) {
        enter(scenario, election, by);
        review.review(scenario, election);
    }

    /** What follows a nomination. */
    ReviewPlay reviews() {
        return review;
    }

    void publish(Election election, SignedIn by) {
        stage.let(by, () -> Stagehand.expect(candidates.publish(election.id(), by), Verdict.Done.class));
    }

    private Nomination nomination(Election election, NamedCsvRecord line) {
        var nominators = line.getField("提名人数");
        return new Nomination(
                election.id(),
                people.holder(election.village(), line.getField("身份证号")),
                Post.valueOf(line.getField("职位")),
                Channel.valueOf(line.getField("方式")),
                nominators.isEmpty() ? 0 : Integer.parseInt(nominators),
                line.getField("学历"),
                line.getField("政治面貌"));
    }
}
