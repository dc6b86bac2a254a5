package org.huanjie.candidacy.review.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.AfterOpening;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查簿 — asks every organ that is competent for something, shows it its queue, and takes its answer, once. */
@Service
@Transactional
public class Inquiries implements AfterOpening {

    private final InquiryRows rows;
    private final OrganDesks desks;
    private final Criteria criteria;
    private final ReviewSettings settings;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    Inquiries(
            InquiryRows rows,
            OrganDesks desks,
            Criteria criteria,
            ReviewSettings settings,
            Elections elections,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.desks = desks;
        this.criteria = criteria;
        this.settings = settings;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks each organ once, whatever it certifies. */
    @Override
    public void opened(Review review) {
        var today = LocalDate.now(clock);
        var due = settings.lastDay(review.village(), ReviewSetting.ORGAN_DAYS, today);
        asked(review.election(), review.edition()).stream()
                .map(Criterion::organ)
                .distinct()
                .forEach(organ -> rows.ask(review, organ, today, due));
    }

    /** What the organs were asked about this person, and what they answered. */
    @Transactional(readOnly = true)
    public List<Inquiry> of(UUID review) {
        return rows.of(review);
    }

    @Transactional(readOnly = true)
    public List<Hit> hits(UUID inquiry) {
        return rows.hits(inquiry);
    }

    /** The queue of the organ that this person answers for; empty for everybody else. */
    @Transactional(readOnly = true)
    public List<Inquiry> queue(SignedIn who) {
        return desks.of(who).map(organ -> rows.queue(who.division(), organ)).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<Inquiry> find(UUID id) {
        return rows.find(id);
    }

    /** One of the queue of the organ that this person answers for; one of another organ is none. */
    @Transactional(readOnly = true)
    public Optional<Inquiry> find(UUID id, SignedIn who) {
        return desks.of(who).flatMap(organ -> rows.find(id).filter(inquiry -> inquiry.organ().equals(organ)));
    }

    /** Whether the review has ended, so that an answer would come too late. */
    @Transactional(readOnly = true)
    public boolean ended(Inquiry inquiry) {
        return rows.concluded(inquiry.review());
    }

    /** What this organ certifies of what is asked here. */
    @Transactional(readOnly = true)
    public List<Criterion> competence(Inquiry inquiry) {
        return criteria.certified(inquiry.id());
    }

    /** Takes an answer: nothing on file where there is no hit. An answer is given once and before the review has ended. */
    public Verdict<Nothing> answer(Inquiry asked, List<Hit> hits, Inquiry.Channel channel, SignedIn by) {
        var inquiry = rows.hold(asked.id());
        return Verdict.unless(against(inquiry, hits, channel, by), () -> enter(inquiry, hits, channel, by));
    }

    /** Everything that stands against such an answer. */
    @Transactional(readOnly = true)
    public List<Reason> against(Inquiry inquiry, List<Hit> hits, Inquiry.Channel channel, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (desks.of(by).filter(organ -> organ.equals(inquiry.organ())).isEmpty()) {
            reasons.add(OrganRefusal.NOT_YOUR_ORGAN.of());
        }
        if (inquiry.answered()) {
            reasons.add(OrganRefusal.ANSWERED.of());
        }
        if (rows.concluded(inquiry.review())) {
            reasons.add(OrganRefusal.CONCLUDED.of());
        }
        reasons.addAll(against(inquiry, hits, channel));
        return reasons;
    }

    private List<Reason> against(Inquiry inquiry, List<Hit> hits, Inquiry.Channel channel) {
        var reasons = new ArrayList<Reason>();
        var competence = competence(inquiry);
        for (var hit : hits) {
            var criterion = competence.stream()
                    .filter(one -> one.id().equals(hit.criterion()))
                    .findFirst();
            criterion.ifPresentOrElse(
                    known -> reasons.addAll(against(known, hit, channel)),
                    () -> reasons.add(OrganRefusal.NOT_COMPETENT.of()));
        }
        if (hits.stream().map(Hit::criterion).distinct().count() < hits.size()) {
            reasons.add(OrganRefusal.TWICE.of());
        }
        return reasons;
    }

    private List<Reason> against(Criterion criterion, Hit hit, Inquiry.Channel channel) {
        var reasons = new ArrayList<Reason>();
        var field = criterion.id().text();
        if (!hit.proof().hasDocument()) {
            reasons.add(OrganRefusal.NO_DOCUMENT.of().at(field));
        }
        // a list says of a document not always what it is: the level that reads it does
        if (channel == Inquiry.Channel.FORM && !criterion.names(hit.proof())) {
            reasons.add(OrganRefusal.NO_KIND.of(criterion.evidence()).at(field));
        }
        if (hit.proof().documentOn() != null && hit.proof().documentOn().isAfter(LocalDate.now(clock))) {
            reasons.add(OrganRefusal.DOCUMENT_LATER.of().at(field));
        }
        if (criterion.lasting().ends() && hit.proof().windowEnds() == null) {
            reasons.add(OrganRefusal.NO_END.of(criterion.lasting()).at(field));
        }
        return reasons;
    }

    private void enter(Inquiry inquiry, List<Hit> hits, Inquiry.Channel channel, SignedIn by) {
        hits.forEach(hit -> rows.hit(inquiry, hit));
        rows.answer(inquiry.id(), LocalDate.now(clock), channel, by.signInName());
        ledger.enter(new OrganAct.Answered(
                inquiry.village(), inquiry.id(), inquiry.organ().code(), channel.name(), by.signInName()));
    }

    private List<Criterion> asked(ElectionId election, @Nullable String edition) {
        var of = elections.get(election);
        var day = of.day();
        return criteria.asked(election, edition, day == null ? LocalDate.now(clock) : day);
    }
}
