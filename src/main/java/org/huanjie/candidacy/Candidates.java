package org.huanjie.candidacy;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Post;
import org.huanjie.election.Reason;
import org.huanjie.election.Stage;
import org.huanjie.election.StageDoor;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.Roll;
import org.huanjie.roll.VoterCard;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 候选人 — enters, withdraws and publishes those who stand (R-NM-1, R-NM-2, R-NM-7, R-NM-10). */
@Service
@Transactional
public class Candidates {

    /** 登记结果 — entered, or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Entering {
        record Entered(Candidate candidate) implements Entering {}

        record Refused(List<Reason> reasons) implements Entering {}
    }

    private final Nominees nominees;
    private final Elections elections;
    private final Roll roll;
    private final StageDoor door;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Candidates(
            Nominees nominees, Elections elections, Roll roll, StageDoor door, Ledger ledger, Ids ids, Clock clock) {
        this.nominees = nominees;
        this.elections = elections;
        this.roll = roll;
        this.door = door;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The candidates once they are published, in the order of surname strokes; nobody before. */
    @Transactional(readOnly = true)
    public List<Candidate> published(UUID election) {
        return elections.get(election).reached(listed(elections.get(election).body())) ? standing(election) : List.of();
    }

    /** Those who stand, published or not, in the order of surname strokes. */
    @Transactional(readOnly = true)
    public List<Candidate> standing(UUID election) {
        return nominees.of(election).stream()
                .filter(Nominees.Row::stands)
                .map(Nominees.Row::candidate)
                .sorted(new StrokeOrder())
                .toList();
    }

    /** GB/T 4658 code of the person's education, for the figures. */
    @Transactional(readOnly = true)
    public Optional<String> education(UUID election, UUID person) {
        return nominees.of(election).stream()
                .filter(row -> row.person().equals(person))
                .map(Nominees.Row::education)
                .findFirst();
    }

    /** Enters a person of the roll; one nominated by villagers without a number is nominated by one. */
    public Entering enter(
            UUID election, UUID person, Post post, Channel channel, String education, String politicalStatus, SignedIn by) {
        return enter(election, person, post, channel, channel == Channel.NOMINATED ? 1 : 0, education, politicalStatus, by);
    }

    public Entering enter(
            UUID id,
            UUID person,
            Post post,
            Channel channel,
            int nominators,
            String education,
            String politicalStatus,
            SignedIn by) {
        var election = elections.get(id);
        var voter = roll.find(person).filter(card -> card.village().equals(election.village()));
        var reasons = new ArrayList<Reason>();
        if (election.stage() != entering(election.body())) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.stage", election.stage()));
        }
        if (voter.isEmpty()) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.not-on-roll"));
        }
        if (!channel.leadsTo(election.body())) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.channel"));
        }
        if (nominees.of(id).stream().anyMatch(row -> row.person().equals(person) && row.post() == post)) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.twice"));
        }
        if (!reasons.isEmpty() || voter.isEmpty()) {
            return new Entering.Refused(reasons);
        }
        var row = row(election, voter.get(), post, channel, nominators, education, politicalStatus);
        nominees.add(row);
        ledger.enter(new CandidacyAct.Entered(
                row.village(), id, person, post.name(), channel.name(), by.signInName()));
        return new Entering.Entered(row.candidate());
    }

    /** Publishes the list: the next stage, entered through the one door, which says all that stands against it. */
    public StageDoor.Entry publish(UUID election, SignedIn by) {
        return door.enter(election, listed(elections.get(election).body()), by);
    }

    private Nominees.Row row(
            Election election,
            VoterCard voter,
            Post post,
            Channel channel,
            int nominators,
            String education,
            String politicalStatus) {
        return new Nominees.Row(
                ids.next(),
                election.id(),
                election.village(),
                voter.id(),
                voter.name(),
                voter.sex(),
                post,
                channel,
                nominators,
                education,
                politicalStatus,
                LocalDate.now(clock),
                null);
    }

    static Stage entering(Body body) {
        return switch (body) {
            case VILLAGERS_COMMITTEE -> Stage.NOMINATING;
            case PARTY_BRANCH -> Stage.APPROVED;
            case SUPERVISORY_COMMITTEE -> Stage.PREPARING;
        };
    }

    static Stage listed(Body body) {
        return switch (body) {
            case VILLAGERS_COMMITTEE -> Stage.CANDIDATES_PUBLISHED;
            case PARTY_BRANCH -> Stage.LIST_SET;
            case SUPERVISORY_COMMITTEE -> Stage.MEETING;
        };
    }
}
