package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.remedy.ReviewClock;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.roll.branch.BranchRefusal;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 候选人关口 — what must hold before a list is published: for every post more candidates than seats (R-NM-2), for a Party branch by a
 * fifth of the seats (R-PB-3), in time where the village has set one (R-NM-6), no review still running, no withdrawal that does not count
 * yet (R-NM-7).
 */
@Component
@Order(60)
class CandidacyGate implements Gate {

    private final Nominees nominees;
    private final Rules rules;
    private final CommitteeNames committee;
    private final Eligible eligible;
    private final ReviewClock reviews;
    private final ReviewSettings settings;
    private final Clock clock;

    CandidacyGate(
            Nominees nominees,
            Rules rules,
            CommitteeNames committee,
            Eligible eligible,
            ReviewClock reviews,
            ReviewSettings settings,
            Clock clock) {
        this.eligible = eligible;
        this.reviews = reviews;
        this.settings = settings;
        this.nominees = nominees;
        this.rules = rules;
        this.committee = committee;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.followsAnother()) {
            return election.atItsBeginning() ? onCommittee(election) : List.of();
        }
        if (election.body() == Body.PARTY_BRANCH && next == Stage.MEETING) {
            return mayNotStand(election);
        }
        if (election.body() == Body.SUPERVISORY_COMMITTEE || next != election.body().listed()) {
            return List.of();
        }
        var passed = rules.find(election.id());
        if (passed.isEmpty()) {
            return List.of(CandidacyRefusal.NO_POSTS.of());
        }
        // without a list there is nothing to have more of than seats (R-NM-11)
        var reasons = new ArrayList<Reason>(
                passed.get().profile().selfDirect() ? List.of() : tooFew(election, passed.get()));
        passed.get().profile().finalListDays().ifPresent(days -> late(election, days, reasons));
        reasons.addAll(onCommittee(election));
        reasons.addAll(mayNotStand(election));
        reasons.addAll(withdrawing(election));
        reasons.addAll(reviews.running(election.id()));
        return reasons;
    }

    // a member may lose their rights, or be found on probation, after they were entered
    private List<Reason> mayNotStand(Election election) {
        return election.body() != Body.PARTY_BRANCH
                ? List.of()
                : nominees.of(election.id()).stream()
                        .filter(row -> row.stands()
                                && eligible.find(election, row.person()).isEmpty())
                        .map(row -> BranchRefusal.STANDS.of(row.name()))
                        .toList();
    }

    private List<Reason> onCommittee(Election election) {
        return committee.standing(election).stream()
                .map(name -> CandidacyRefusal.ON_COMMITTEE.of(name))
                .toList();
    }

    // until it counts the person may still think better of it, and a list that is out is not changed
    private List<Reason> withdrawing(Election election) {
        int hours = settings.get(election.village(), ReviewSetting.WITHDRAWAL_HOURS);
        return nominees.of(election.id()).stream()
                .filter(row -> row.leaving().withdrawnAt() != null)
                .map(row -> Map.entry(
                        row.name(),
                        Objects.requireNonNull(row.leaving().withdrawnAt()).plusHours(hours)))
                .filter(counts -> counts.getValue().isAfter(OffsetDateTime.now(clock)))
                .map(counts -> CandidacyRefusal.WITHDRAWAL_WAITS.of(counts.getKey(), counts.getValue()))
                .toList();
    }

    private List<Reason> tooFew(Election election, ElectionRules passed) {
        var standing =
                nominees.of(election.id()).stream().filter(Nominees.Row::stands).toList();
        return passed.posts().stream()
                .filter(line -> line.seats() > 0)
                .flatMap(line -> tooFew(election, line, standing).stream())
                .toList();
    }

    private static List<Reason> tooFew(Election election, PostSeats line, List<Nominees.Row> standing) {
        long there = standing.stream().filter(row -> row.post() == line.post()).count();
        int needed = Candidates.needed(election.body(), line.seats());
        return there >= needed
                ? List.of()
                : List.of(CandidacyRefusal.TOO_FEW.of(line.post(), line.seats(), needed, there));
    }

    private void late(Election election, int days, List<Reason> reasons) {
        var vote = Objects.requireNonNull(election.day(), "an election with rules has a day");
        var latest = LegalCalendar.atLeastBefore(vote, days);
        if (LocalDate.now(clock).isAfter(latest)) {
            reasons.add(CandidacyRefusal.LATE.of(days, latest));
        }
    }
}
