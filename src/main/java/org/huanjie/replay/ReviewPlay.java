package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Nominee;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.talk.Pledge;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.Talk;
import org.huanjie.candidacy.review.talk.TalkRecord;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Election;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/**
 * 联审一场 — both levels answer for everybody who was nominated; whom they found against is told so in writing and offered a talk; who wishes
 * to, withdraws and pledges.
 */
@Component
@ConditionalOnBean(ReplayClock.class)
class ReviewPlay implements Figure.Source {

    private static final String EDITION = "ED-ZJ2013";

    /** 联审之门 — the doors of reviews that the play goes through. */
    @Component
    @ConditionalOnBean(ReplayClock.class)
    record Doors(
            Adoptions adoptions,
            Reviews reviews,
            Opinions opinions,
            Conclusions conclusions,
            Findings findings,
            Talks talks,
            Pledges pledges,
            OrganDesks desks) {}

    private final Stagehand stage;
    private final Doors doors;
    private final Candidates candidates;
    private final Withdrawals withdrawals;
    private final People people;
    private final Clock clock;

    ReviewPlay(
            Stagehand stage, Doors doors, Candidates candidates, Withdrawals withdrawals, People people, Clock clock) {
        this.clock = clock;
        this.stage = stage;
        this.doors = doors;
        this.candidates = candidates;
        this.withdrawals = withdrawals;
        this.people = people;
    }

    /** The county adopts its edition. */
    void adopt(String county, LocalDate from) {
        var office = Cast.as(Role.COUNTY_OFFICE, county);
        stage.let(
                office,
                () -> Stagehand.expect(
                        doors.adoptions().adopt(county, EDITION, from, PilotWords.PAPER_NUMBER, office),
                        Verdict.Done.class));
    }

    /** An account of the demonstration answers for an organ. */
    void seat(String county, Organ organ, String account) {
        var office = Cast.as(Role.COUNTY_OFFICE, county);
        stage.let(
                office, () -> Stagehand.expect(doors.desks().seat(county, organ, account, office), Verdict.Done.class));
    }

    /** Town and county answer item by item for everybody who was nominated. */
    void review(Scenario scenario, Election election) {
        var town = Cast.as(Role.TOWN_REVIEW, election.village());
        var county = Cast.as(Role.GUIDANCE_GROUP, election.village());
        for (var level : List.of(town, county)) {
            stage.let(
                    level,
                    () -> doors.reviews()
                            .of(election.id())
                            .forEach(review -> answer(review, found(scenario, election, review), level)));
        }
    }

    /** Whom they found against has the notice in writing, and comes to a talk. */
    void talk(Scenario scenario, Election election) {
        var town = Cast.as(Role.TOWN_REVIEW, election.village());
        stage.let(town, () -> {
            for (var review : doors.reviews().of(election.id())) {
                for (var finding : doors.findings().of(review.id())) {
                    Stagehand.expect(doors.findings().handed(finding, town), Verdict.Done.class);
                    found(scenario, election, review).ifPresent(line -> talk(review, line, town));
                }
            }
        });
    }

    /** Who wishes to, withdraws in writing and pledges, in their own words. */
    void pledge(Scenario scenario, Election election, SignedIn presiding) {
        stage.let(presiding, () -> {
            for (var review : doors.reviews().of(election.id())) {
                found(scenario, election, review)
                        .map(line -> line.getField("承诺"))
                        .filter(words -> !words.isEmpty())
                        .ifPresent(words -> pledge(election, review, words, presiding));
            }
        });
    }

    /** Whom reviews found against, who came to a talk, whose pledge stands: people, not findings. */
    @Override
    public Map<String, Integer> figures(String county) {
        var all = doors.reviews().within(county).stream().map(Review::id).toList();
        return Map.of(
                "found_against",
                        (int) all.stream()
                                .filter(review -> !doors.findings().of(review).isEmpty())
                                .count(),
                "interviewed",
                        (int) all.stream()
                                .filter(review -> doors.talks().of(review).stream()
                                        .map(Talk::heldOn)
                                        .anyMatch(Objects::nonNull))
                                .count(),
                "pledged",
                        (int) all.stream()
                                .filter(review ->
                                        doors.pledges().of(review).stream().anyMatch(Pledge::stands))
                                .count());
    }

    private void answer(Review review, Optional<NamedCsvRecord> found, SignedIn level) {
        var side = Opinions.side(level).orElseThrow();
        for (var criterion : doors.reviews().asked(review)) {
            boolean hit = criterion.id().edition().equals(EDITION)
                    && found.filter(line ->
                                    line.getField("条件").equals(criterion.id().item()))
                            .isPresent();
            var proof = hit ? proof(found.orElseThrow(), criterion) : FindingProof.NONE;
            Stagehand.expect(
                    doors.opinions().say(review, new Opinion(criterion.id(), side, hit, proof, ""), level),
                    Verdict.Done.class);
        }
        Stagehand.expect(doors.conclusions().submit(review, level), Verdict.Done.class);
    }

    private void talk(Review review, NamedCsvRecord line, SignedIn town) {
        if (line.getField("谈话人").isEmpty()) {
            return;
        }
        var offered = doors.talks().offer(review, town);
        Stagehand.expect(offered, Verdict.Done.class);
        var talk = offered.answer(id -> id, reasons -> review.id());
        var said = new TalkRecord(
                LocalDate.now(clock),
                line.getField("谈话人"),
                line.getField("出示"),
                line.getField("本人的话"),
                Optional.empty());
        Stagehand.expect(doors.talks().held(review, talk, said, town), Verdict.Done.class);
    }

    private void pledge(Election election, Review review, String words, SignedIn presiding) {
        Stagehand.expect(
                doors.pledges().sign(review, words, Optional.empty(), new Heard.Office(presiding)), Verdict.Done.class);
        candidates.nominees(election.id()).stream()
                .map(Nominee::candidate)
                .filter(candidate -> candidate.person().equals(review.person()))
                .forEach(candidate -> Stagehand.expect(
                        withdrawals.withdraw(election.id(), candidate.id(), LocalDate.now(clock), presiding),
                        Verdict.Done.class));
    }

    private Optional<NamedCsvRecord> found(Scenario scenario, Election election, Review review) {
        return scenario.lines("reviews.csv").stream()
                .filter(line -> line.getField("村").equals(election.village()))
                .filter(line ->
                        people.holder(election.village(), line.getField("身份证号")).equals(review.person()))
                .findFirst();
    }

    // the scenario's documents are of the first kind that the edition names
    private static FindingProof proof(NamedCsvRecord line, Criterion criterion) {
        var number = line.getField("文书");
        return new FindingProof(
                number.isEmpty() ? null : number,
                day(line.getField("文书日期")),
                day(line.getField("期限止")),
                criterion.evidence().getFirst());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
