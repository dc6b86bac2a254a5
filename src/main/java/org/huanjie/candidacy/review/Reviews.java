package org.huanjie.candidacy.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.criterion.Adoptions.Adoption;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 联审簿 — opens a review with a nomination, finds it, and ends it. */
@Service
@Transactional
public class Reviews {

    private final ReviewRows rows;
    private final Adoptions adoptions;
    private final Criteria criteria;
    private final ReviewSettings settings;
    private final Elections elections;
    private final List<AfterOpening> after;
    private final Ledger ledger;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            Adoptions adoptions,
            Criteria criteria,
            ReviewSettings settings,
            Elections elections,
            List<AfterOpening> after,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.adoptions = adoptions;
        this.criteria = criteria;
        this.settings = settings;
        this.elections = elections;
        this.after = after;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens the review of who has just been entered, once a person and election; only a nomination does (docs/rules.md, review). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Election election, UUID candidate, String by) {
        var edition = edition(election);
        rows.open(candidate, edition, OffsetDateTime.now(clock), due(election.village()))
                .ifPresent(review -> {
                    ledger.enter(new ReviewAct.Opened(election.village(), election.id(), review, by));
                    if (edition != null) {
                        tell(review);
                    }
                });
    }

    /**
     * Reviews that wait for an edition go by the one that their county has adopted, while their list is being made; the days of both levels
     * run from here.
     */
    public void adopt(String county) {
        for (var review : rows.within(county)) {
            var election = elections.get(review.election());
            var edition = edition(election);
            if (review.edition() == null
                    && edition != null
                    && !election.reached(election.body().listed())) {
                rows.adopt(review.id(), edition, due(review.village()));
                tell(review.id());
            }
        }
    }

    /** The review as it stands, held until the transaction ends: of two who act on it at once, the second sees what the first did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Review hold(UUID review) {
        rows.lock(review);
        return rows.find(review).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(UUID id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<Review> of(ElectionId election) {
        return rows.of(election);
    }

    /** Those of the villages of this division, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Review> within(String division) {
        return rows.within(division);
    }

    /** What is asked in this review. */
    @Transactional(readOnly = true)
    public List<Criterion> asked(Review review) {
        return criteria.asked(review.election(), review.edition(), day(elections.get(review.election())));
    }

    /** Ends it; throws where a level has time left or a difference is open, which who calls has asked before. */
    public void conclude(Review review, String by) {
        rows.conclude(review.id(), LocalDate.now(clock), OffsetDateTime.now(clock));
        ledger.enter(new ReviewAct.Concluded(review.village(), review.election(), review.id(), by));
    }

    private LocalDate due(String village) {
        return settings.lastDay(village, ReviewSetting.OPINION_DAYS, LocalDate.now(clock));
    }

    private @Nullable String edition(Election election) {
        return adoptions
                .of(election.village(), day(election))
                .map(Adoption::edition)
                .orElse(null);
    }

    private LocalDate day(Election election) {
        var day = election.day();
        return day == null ? LocalDate.now(clock) : day;
    }

    private void tell(UUID review) {
        var opened = rows.find(review).orElseThrow();
        after.forEach(each -> each.opened(opened));
    }
}
