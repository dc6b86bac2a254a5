package org.huanjie.candidacy.review.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.PersonReviews;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.web.EditionLinks;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.candidacy.review.signature.Signatures;
import org.huanjie.candidacy.review.talk.Talk;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 一次联审页的组成 — what is asked and known, as far as the reader's level may see it. */
@Component
class ReviewPages {

    /** 一次联审所读. */
    @Component
    record Doors(
            Reviews reviews,
            Criteria criteria,
            Opinions opinions,
            Settlements settlements,
            Inquiries inquiries,
            Talks talks,
            Signatures signatures,
            PersonReviews persons) {}

    private final Organs organs;
    private final Doors doors;
    private final FindingParts findings;
    private final EditionLinks editions;
    private final Where where;

    ReviewPages(Organs organs, Doors doors, FindingParts findings, EditionLinks editions, Where where) {
        this.organs = organs;
        this.doors = doors;
        this.findings = findings;
        this.editions = editions;
        this.where = where;
    }

    ReviewPage of(Review review, SignedIn who, Form form, Words words) {
        var opinions = doors.opinions().of(review);
        boolean maySay = maySay(review, who);
        return new ReviewPage(
                ReviewPlaces.path(review),
                crumbs(review, who, words),
                review.name(),
                edition(review, words),
                editions.of(doors.reviews().asked(review), words),
                Wording.of(words, review.dueOn()),
                states(review, words),
                maySay,
                items(review, opinions, who, words),
                findings.of(review, who, words),
                talk(review, who, words),
                form.values().isEmpty() && maySay ? filled(review, opinions, form, who) : form);
    }

    /**
     * The page again after an act: with what was done, or with everything that stood against it and what was typed, in the form that was sent.
     *
     * @param form what the ids of that form's fields begin with
     */
    Answer answer(Review review, String form, Typed typed, Verdict<?> verdict, String done, SignedIn who, Words words) {
        return switch (verdict) {
            case Verdict.Done<?> _ -> Redirect.to(ReviewPlaces.path(review), done);
            case Verdict.Refused<?>(var reasons) ->
                of(review, who, typed.form(reasons, words).among(form), words);
        };
    }

    /** The same of a button without fields, and of what a level says: the one form without others beside it. */
    Answer answer(Review review, Typed typed, Verdict<?> verdict, String done, SignedIn who, Words words) {
        return answer(review, "", typed, verdict, done, who, words);
    }

    /** Of a button without fields. */
    static Typed nothing() {
        return Typed.of(ReviewForm.FAMILY, Map.of());
    }

    private boolean maySay(Review review, SignedIn who) {
        return review.edition() != null
                && !review.concluded()
                && Opinions.side(who)
                        .filter(side -> !doors.opinions().submitted(review.id()).contains(side))
                        .isPresent();
    }

    private List<Crumb> crumbs(Review review, SignedIn who, Words words) {
        return List.of(
                new Crumb(words.of("candidacy.desk.title"), "/reviews/" + who.division()),
                new Crumb(where.name(review.village()), "/villages/" + review.village()));
    }

    private String edition(Review review, Words words) {
        var code = review.edition();
        return code == null
                ? words.of("candidacy.review.no-edition")
                : doors.criteria().edition(code).map(edition -> edition.name(words.chinese())).orElse(code);
    }

    private List<String> states(Review review, Words words) {
        var submitted = doors.opinions().submitted(review.id());
        var levels = Stream.of(ReviewLevel.values())
                .map(level -> words.of(
                        submitted.contains(level) ? "candidacy.review.level-in" : "candidacy.review.level-out",
                        Wording.of(words, level)));
        var elsewhere = doors.persons().within(review).stream()
                .map(other -> words.of(
                        "candidacy.review.elsewhere",
                        where.name(other.village()),
                        Wording.of(words, other.openedAt())));
        return Stream.concat(levels, elsewhere).toList();
    }

    private List<ReviewPage.Item> items(Review review, List<Opinion> opinions, SignedIn who, Words words) {
        var asked = doors.reviews().asked(review);
        var inquiries = doors.inquiries().of(review.id());
        var differences = doors.settlements().open(review.id());
        boolean settles = ReviewRights.settles(doors.settlements().deciders(review.id()), who);
        return IntStream.range(0, asked.size())
                .mapToObj(n -> {
                    var criterion = asked.get(n);
                    return new ReviewPage.Item(
                            n,
                            criterion.id().text(),
                            criterion.text(words.chinese()),
                            Wording.of(words, criterion.force()),
                            ProofWords.kinds(criterion, words),
                            criterion.force().binding(),
                            organ(review, criterion, inquiries, words),
                            said(criterion.id(), opinions, words),
                            settles && differences.contains(criterion.id()));
                })
                .toList();
    }

    private String organ(Review review, Criterion criterion, List<Inquiry> inquiries, Words words) {
        var organ = organs.said(criterion.organ(), review.village(), words);
        return inquiries.stream()
                .filter(inquiry -> inquiry.organ().equals(criterion.organ()))
                .findFirst()
                .map(inquiry -> {
                    if (!inquiry.answered() && review.concluded()) {
                        return words.of("candidacy.review.organ-silent", organ);
                    }
                    if (!inquiry.answered()) {
                        return words.of("candidacy.review.organ-asked", organ, Wording.of(words, inquiry.dueOn()));
                    }
                    return doors.inquiries().hits(inquiry.id()).stream()
                            .filter(hit -> hit.criterion().equals(criterion.id()))
                            .map(Hit::proof)
                            .map(proof -> words.of("candidacy.review.organ-found", organ, ProofWords.of(proof, words)))
                            .findFirst()
                            .orElseGet(() -> words.of("candidacy.review.organ-none", organ));
                })
                .orElse(organ);
    }

    private static List<String> said(CriterionId criterion, List<Opinion> opinions, Words words) {
        return opinions.stream()
                .filter(opinion -> opinion.criterion().equals(criterion))
                .map(opinion -> words.of(
                        opinion.found() ? "candidacy.review.said-found" : "candidacy.review.said-none",
                        Wording.of(words, opinion.side()),
                        opinion.found() ? ProofWords.of(opinion.proof(), words) : "",
                        opinion.note()))
                .toList();
    }

    private ReviewPage.TalkPart talk(Review review, SignedIn who, Words words) {
        var talks = doors.talks().of(review.id());
        var signed = doors.signatures().signed(review.id());
        var open = talks.stream().filter(Talk::open).findFirst();
        boolean may = review.concluded() && Opinions.side(who).isPresent();
        return new ReviewPage.TalkPart(
                may && open.isEmpty(),
                may ? open.map(talk -> talk.id().toString()).orElse("") : "",
                talks.stream().filter(talk -> !talk.open())
                        .map(talk -> new ReviewPage.Held(
                                talk(talk, words), ReviewPlaces.signature(review, talk.id(), signed)))
                        .toList());
    }

    private static String talk(Talk talk, Words words) {
        var held = talk.heldOn();
        var declined = talk.declinedOn();
        if (held != null) {
            return words.of(
                    "candidacy.review.talk-held",
                    Wording.of(words, held),
                    talk.talkers(),
                    talk.shown(),
                    talk.words());
        }
        return declined == null ? "" : words.of("candidacy.review.talk-declined", Wording.of(words, declined));
    }

    // what was said before stands in the fields, whatever is wrong with what was asked
    private Form filled(Review review, List<Opinion> opinions, Form form, SignedIn who) {
        return new Form("", Form.filled(known(review, opinions, who)).values(), form.faults());
    }

    private Map<String, String> known(Review review, List<Opinion> opinions, SignedIn who) {
        return ReviewForm.known(
                doors.reviews().asked(review),
                opinions.stream()
                        .filter(opinion -> Opinions.side(who).filter(side -> side == opinion.side()).isPresent())
                        .toList());
    }
}
