package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.law.LegalCalendar;
import org.huanjie.law.Settings;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;

/**
 * 提名检查 — everything that stands against entering a person: the stage, the roll, the channel, the post. Nothing else bars anybody:
 * those whom the law deprives of the right are not on the roll (Art. 13).
 */
final class NominationCheck {

    private final Election election;
    private final Optional<ElectionRules> rules;
    private final List<Nominees.Row> entered;
    private final LocalDate today;

    NominationCheck(
            Election election, Optional<ElectionRules> rules, List<Nominees.Row> entered, LocalDate today) {
        this.today = today;
        this.election = election;
        this.rules = rules;
        this.entered = entered;
    }

    /** Whether this role runs the nomination: the one that the stage table lets publish its list. */
    static boolean yours(Election election, SignedIn by) {
        return election.table()
                .from(election.body().nominating())
                .filter(step -> step.roles().contains(by.role()))
                .isPresent();
    }

    List<Reason> against(Nomination nomination, Optional<VoterCard> voter, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (election.stage() != election.body().nominating() || election.followsAnother()) {
            reasons.add(CandidacyRefusal.STAGE.of());
        }
        if (!yours(election, by)) {
            reasons.add(CandidacyRefusal.NOT_YOURS.of());
        }
        if (voter.isEmpty()) {
            reasons.add((election.body() == Body.PARTY_BRANCH ? CandidacyRefusal.NOT_MEMBER : CandidacyRefusal.NOT_ON_ROLL)
                    .of());
        }
        if (!posts().contains(nomination.post())) {
            reasons.add(CandidacyRefusal.POST.of());
        }
        reasons.addAll(late(nomination.channel()));
        if (!leads(nomination.channel())) {
            reasons.add(CandidacyRefusal.CHANNEL.of());
        } else if (nomination.channel() == Channel.NOMINATED && nomination.nominators() < 1) {
            reasons.add((nomination.nominators() < 0 ? CandidacyRefusal.NOMINATORS_NUMBER : CandidacyRefusal.NOMINATORS)
                    .of());
        }
        if (!Education.knows(nomination.education())) {
            reasons.add(CandidacyRefusal.EDUCATION.of());
        }
        if (!PoliticalStatus.of(election.body()).contains(nomination.politicalStatus())) {
            reasons.add(CandidacyRefusal.POLITICAL_STATUS.of());
        }
        if (entered.stream()
                .anyMatch(row -> row.person().equals(nomination.person()) && row.post() == nomination.post())) {
            reasons.add(CandidacyRefusal.TWICE.of());
        }
        return reasons;
    }

    private boolean leads(Channel channel) {
        return rules.map(passed -> channel.leadsTo(election.body(), passed.profile()))
                .orElseGet(() -> channel.leadsTo(election.body()));
    }

    // in a direct election one puts oneself forward by the day that the rules set (R-NM-11)
    private List<Reason> late(Channel channel) {
        var day = election.day();
        var profile = rules.map(ElectionRules::profile).filter(Settings::selfDirect);
        if (channel != Channel.SELF || day == null || profile.isEmpty()) {
            return List.of();
        }
        return profile.get().selfNominationDays().stream()
                .filter(days -> today.isAfter(LegalCalendar.atLeastBefore(day, days)))
                .mapToObj(days -> CandidacyRefusal.SELF_LATE.of(days, LegalCalendar.atLeastBefore(day, days)))
                .toList();
    }

    /** The posts that are voted for: those of the rules or, before there are any, those that the body may have. */
    private List<Post> posts() {
        return ListPosts.posts(election, rules);
    }
}
