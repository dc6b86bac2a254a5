package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
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
import org.huanjie.roll.Roll;
import org.huanjie.roll.branch.BranchLine;
import org.huanjie.roll.branch.BranchMembers;
import org.huanjie.roll.branch.BranchRights;
import org.huanjie.roll.branch.BranchStanding;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
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
    private final BranchMembers members;
    private final Roll roll;

    StandingPlay(
            Stagehand stage, Candidates candidates, Recommendations recommendations, People people, ReviewPlay review,
            BranchMembers members,
            Roll roll) {
        this.members = members;
        this.roll = roll;
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

    /** The members of a branch are entered: those who stand, and villagers of the scenario up to the number due at its meeting. */
    void members(Scenario scenario, Election branch, int due, SignedIn by) {
        stage.let(
                by,
                () -> Stagehand.expect(
                        members.enter(branch, lines(standingFor(scenario, branch), branch, due), by), Verdict.Done.class));
    }

    private List<VoterCard> standingFor(Scenario scenario, Election branch) {
        return People.candidates(scenario, branch.village(), branch.body().name()).stream()
                .map(line -> people.holder(branch.village(), line.getField("身份证号")))
                .distinct()
                .map(person -> roll.find(person).orElseThrow())
                .toList();
    }

    private List<BranchLine> lines(List<VoterCard> standing, Election branch, int due) {
        var there = new HashSet<List<Object>>();
        var lines = new ArrayList<BranchLine>();
        Stream.concat(standing.stream(), roll.page(branch.village(), due * 2, 0).stream())
                .filter(card -> there.add(List.of(PersonName.form(card.name()), card.sex(), card.birthYear())))
                .limit(due)
                .forEach(card -> lines.add(new BranchLine(
                        lines.size() + 1,
                        PersonName.of(card.name()),
                        card.sex(),
                        card.birthYear(),
                        BranchStanding.FULL,
                        BranchRights.HELD)));
        return lines;
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
