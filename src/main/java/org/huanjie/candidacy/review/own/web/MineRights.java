package org.huanjie.candidacy.review.own.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.account.Look;
import org.huanjie.access.account.Looks;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.candidacy.review.PersonReviews;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.candidacy.review.own.web.MinePage.Own;
import org.huanjie.candidacy.review.own.web.MinePage.Part;
import org.huanjie.candidacy.review.own.web.MinePage.Question;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.candidacy.review.talk.Pledge;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.Talk;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 本人页的权利 — talks with what was shown and said, pledge and withdrawal with what takes them back, and who looked. */
@Component
class MineRights {

    /** 本人权利所读 — the doors that these are read through. */
    @Component
    record Doors(
            Talks talks,
            Pledges pledges,
            Withdrawals withdrawals,
            Relistings relistings,
            Elections elections,
            MineSignatures signatures) {}

    private final Doors doors;
    private final ReviewSettings settings;
    private final Looks looks;
    private final Roll roll;
    private final PersonReviews persons;
    private final Where where;

    MineRights(Doors doors, ReviewSettings settings, Looks looks, Roll roll, PersonReviews persons, Where where) {
        this.doors = doors;
        this.settings = settings;
        this.looks = looks;
        this.roll = roll;
        this.persons = persons;
        this.where = where;
    }

    List<Part> talks(Review review, Words words) {
        var signed = doors.signatures().of(review.id());
        return doors.talks().of(review.id()).stream()
                .map(talk -> talk(talk, signed, words))
                .toList();
    }

    private List<Question> asked(Review review, Words words) {
        return doors.relistings().asked(doors.elections().get(review.election()), review.person()).stream()
                .map(who -> new Question(
                        who.candidate().toString(), words.of("candidacy.mine.stand", Wording.of(words, who.post()))))
                .toList();
    }

    /** What the person is asked and has said; with one step and without a reason each is taken back until the list is out. */
    Own own(Review review, Words words) {
        return new Own(asked(review, words), said(review, words));
    }

    private List<Part> said(Review review, Words words) {
        var signed = doors.signatures().of(review.id());
        return Stream.concat(
                        doors.pledges().of(review.id()).stream().map(pledge -> pledge(pledge, signed, words)),
                        doors.withdrawals().own(review.election(), review.person()).stream()
                                .filter(own -> own.withdrawnOn() != null)
                                .map(own -> withdrawal(own, review, words)))
                .toList();
    }

    List<String> looks(Review review, Words words) {
        return looks.at(roll.registrations(review.person())).stream()
                .map(look -> look(look, words))
                .toList();
    }

    /** Where else a review of the same person is or was open: there one asks for a code of one's own. */
    List<Fact> elsewhere(Review review, Words words) {
        return persons.all(review).stream()
                .map(other -> new Fact(
                        words.of("candidacy.fact.elsewhere"),
                        words.of(
                                "candidacy.mine.elsewhere",
                                where.name(other.village()),
                                Wording.of(words, other.openedAt()))))
                .toList();
    }

    private static Part talk(Talk talk, Map<UUID, Signature> signed, Words words) {
        var facts = new ArrayList<Fact>();
        var held = talk.heldOn();
        var declined = talk.declinedOn();
        FindingFacts.add(facts, words, "talk-offered", Wording.of(words, talk.offeredAt()));
        if (declined != null) {
            FindingFacts.add(facts, words, "talk-declined", Wording.of(words, declined));
        }
        if (held != null) {
            FindingFacts.add(facts, words, "talk-held", Wording.of(words, held));
            FindingFacts.add(facts, words, "talkers", talk.talkers());
            FindingFacts.add(facts, words, "shown", talk.shown());
            FindingFacts.add(
                    facts, words, "words", talk.words().isEmpty() ? words.of("candidacy.mine.none") : talk.words());
        }
        MineSignatures.add(facts, signed, talk.id(), words);
        return new Part(words.of("candidacy.mine.talk"), facts, "");
    }

    private static Part pledge(Pledge pledge, Map<UUID, Signature> signed, Words words) {
        var facts = new ArrayList<Fact>();
        var back = pledge.takenBackAt();
        FindingFacts.add(facts, words, "signed", Wording.of(words, pledge.signedAt()));
        FindingFacts.add(facts, words, "words", pledge.words());
        MineSignatures.add(facts, signed, pledge.id(), words);
        FindingFacts.add(facts, words, "counts-from", Wording.of(words, pledge.countsFrom()));
        if (back != null) {
            FindingFacts.add(facts, words, "taken-back", Wording.of(words, back));
        }
        return new Part(words.of("candidacy.mine.pledge"), facts, pledge.stands() ? "/mine/pledge/take-back" : "");
    }

    private Part withdrawal(Withdrawals.Own own, Review review, Words words) {
        var facts = new ArrayList<Fact>();
        var written = own.withdrawnOn();
        var at = own.withdrawnAt();
        FindingFacts.add(facts, words, "signed", written == null ? "" : Wording.of(words, written));
        if (at != null) {
            FindingFacts.add(facts, words, "counts-from", Wording.of(words, countsFrom(at, review)));
        }
        return new Part(
                words.of("candidacy.mine.withdrawal", Wording.of(words, own.post())),
                facts,
                own.returns() ? "/mine/withdrawals/" + own.candidate() + "/take-back" : "");
    }

    private OffsetDateTime countsFrom(OffsetDateTime at, Review review) {
        return at.plusHours(settings.get(review.village(), ReviewSetting.WITHDRAWAL_HOURS));
    }

    private static String look(Look look, Words words) {
        return words.of(
                "candidacy.mine.look",
                Wording.of(words, at(look.at())),
                Wording.of(words, look.role()),
                look.by(),
                words.orElse("look." + look.what(), look.what()),
                look.reason());
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
