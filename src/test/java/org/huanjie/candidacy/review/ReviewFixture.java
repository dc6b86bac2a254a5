package org.huanjie.candidacy.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.Places.County;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 联审夹具 — for tests: an edition is adopted, and both levels answer each review with what they found. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class ReviewFixture {

    public static final String EDITION = "ED-2016-X";

    private final Adoptions adoptions;
    private final Reviews reviews;
    private final Opinions opinions;
    private final Conclusions conclusions;

    ReviewFixture(Adoptions adoptions, Reviews reviews, Opinions opinions, Conclusions conclusions) {
        this.adoptions = adoptions;
        this.reviews = reviews;
        this.opinions = opinions;
        this.conclusions = conclusions;
    }

    public static SignedIn office(County county) {
        return TestSignIn.person(Role.COUNTY_OFFICE, county.code());
    }

    /** Answers for the county, and so settles nothing. */
    public static SignedIn guidance(County county) {
        return TestSignIn.person(Role.GUIDANCE_GROUP, county.code());
    }

    public static SignedIn town(County county) {
        return TestSignIn.person(Role.TOWN_REVIEW, county.town());
    }

    public void adopt(County county) {
        Scope.of(county.code()).run(() -> {
            var verdict =
                    adoptions.adopt(county.code(), EDITION, LocalDate.of(2017, 1, 1), "县换〔2017〕1号", office(county));
            if (verdict instanceof Verdict.Refused<?> refused) {
                throw new IllegalStateException(refused.toString());
            }
        });
    }

    public Review of(ElectionId election, VoterId person, String village) {
        return Scope.of(village).call(() -> reviews.of(election)).stream()
                .filter(review -> review.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    public Review find(UUID review, String village) {
        return Scope.of(village).call(() -> reviews.find(review)).orElseThrow();
    }

    /** One level answers everything: these criteria are found, all others are not. */
    public void say(Review review, SignedIn by, List<CriterionId> found, FindingProof proof) {
        var side = Opinions.side(by).orElseThrow();
        by.scope().run(() -> {
            for (var criterion : reviews.asked(review)) {
                boolean hit = found.contains(criterion.id());
                expect(opinions.say(
                        review, new Opinion(criterion.id(), side, hit, hit ? proof(criterion, proof) : FindingProof.NONE, ""), by));
            }
        });
    }

    // of several kinds the first, where the test says none
    private static FindingProof proof(Criterion criterion, FindingProof proof) {
        return proof.hasDocument() && proof.kind() == null ? proof.of(criterion.evidence().getFirst()) : proof;
    }

    public void submit(Review review, SignedIn by) {
        by.scope().run(() -> expect(conclusions.submit(review, by)));
    }

    /** Both levels find the same, and the review ends. */
    public void conclude(Review review, County county, List<CriterionId> found, FindingProof proof) {
        for (var by : List.of(town(county), guidance(county))) {
            say(review, by, found, proof);
            submit(review, by);
        }
    }

    private static void expect(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    /** The level of a person, for tests that say one opinion. */
    public static ReviewLevel side(SignedIn by) {
        return Opinions.side(by).orElseThrow();
    }
}
