package org.huanjie.count.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.CountWriter;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.result.VoidVotes;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.result.Voiding.Extent;
import org.huanjie.count.result.Voiding.Organ;
import org.huanjie.count.result.Voiding.Organiser;
import org.huanjie.count.result.VoidingAct;
import org.huanjie.count.result.VoidingRows;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选举无效 — takes down that a government found a vote void, has a second person confirm it, and lets the vote be held again by whom the
 * law names (R-BV-8). Nothing of it happens by itself: neither does a finding follow from figures, nor a vote from a finding.
 */
@Service
@Transactional
public class Voidings {

    private final VoidingRows rows;
    private final VoidVotes voids;
    private final Rounds rounds;
    private final RoundOpening opening;
    private final Elections elections;
    private final FollowUps followUps;
    private final TwoPersons two;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Voidings(
            VoidingRows rows,
            VoidVotes voids,
            Rounds rounds,
            RoundOpening opening,
            Elections elections,
            FollowUps followUps,
            TwoPersons two,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.voids = voids;
        this.rounds = rounds;
        this.opening = opening;
        this.elections = elections;
        this.followUps = followUps;
        this.two = two;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** All findings of the village, from the earliest, those dropped too. */
    @Transactional(readOnly = true)
    public List<Voiding> of(String village) {
        return rows.of(village);
    }

    /** Whether a finding can be entered on this latest round now, and how much of the election it can be of. */
    @Transactional(readOnly = true)
    public List<Extent> extents(Election latest) {
        if (latest.body() != Body.VILLAGERS_COMMITTEE
                || !latest.reached(Stage.COMMITTEE_CHOSEN)
                || VoidingCheck.grounds(latest).isEmpty()
                || voids.over(latest).isPresent()
                || followUps.isReplaced(latest.id())) {
            return List.of();
        }
        return !latest.isWholeVote() && latest.reached(Stage.POLLING)
                ? List.of(Extent.ELECTION, Extent.VOTE)
                : List.of(Extent.ELECTION);
    }

    /** One of the deciding organ enters what its document says; without effect until another confirms it. */
    public Verdict<Voiding> enter(ElectionId id, VoidingCheck.Said said, SignedIn by) {
        var election = elections.get(id);
        var reasons = againstEntering(election, said, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var ground = said.ground().orElseThrow();
        var finding = new Voiding(
                ids.next(),
                id,
                election.village(),
                said.extent().orElseThrow(),
                ground,
                Organiser.after(ground),
                organ(by).orElseThrow(),
                said.document().strip(),
                said.decidedOn().orElseThrow(),
                said.facts().strip(),
                OffsetDateTime.now(clock),
                by.signInName(),
                Optional.empty());
        rows.add(finding);
        ledger.enter(new VoidingAct.VoidingEntered(
                election.village(),
                election.body(),
                election.sequence(),
                finding.id(),
                finding.extent(),
                ground,
                finding.organ(),
                finding.document(),
                finding.decidedOn(),
                by.signInName()));
        return Verdict.done(finding);
    }

    /** A second person, of the same organ or of the county's office, confirms it: from now on the result is void. */
    public Verdict<Voiding> confirm(String village, UUID id, SignedIn by) {
        var reasons = againstConfirming(village, id, by);
        return reasons.isEmpty() ? settle(find(village, id).orElseThrow(), true, by) : Verdict.refused(reasons);
    }

    /** What stands against this person's confirming it now. */
    @Transactional(readOnly = true)
    public List<Reason> againstConfirming(String village, UUID id, SignedIn by) {
        var found = find(village, id);
        var reasons = againstSettling(found, by);
        found.filter(finding -> finding.enteredBy().equals(by.signInName()))
                .ifPresent(finding -> reasons.add(VoidRefusal.SAME_PERSON.of()));
        found.ifPresent(finding ->
                reasons.addAll(two.againstAnother(elections.get(finding.election()), finding.enteredBy(), by)));
        found.map(finding -> elections.get(finding.election()))
                .filter(election -> extents(election).isEmpty()
                        || elections.following(election.id()).isPresent())
                .ifPresent(election -> reasons.add(VoidRefusal.STAGE.of(election.stage())));
        return reasons;
    }

    /** Drops a finding that is not confirmed: entered wrongly, or not so decided. */
    public Verdict<Voiding> drop(String village, UUID id, SignedIn by) {
        var found = find(village, id);
        var reasons = againstSettling(found, by);
        return reasons.isEmpty() ? settle(found.orElseThrow(), false, by) : Verdict.refused(reasons);
    }

    /** What stands against holding the vote again now, whoever asks. */
    @Transactional(readOnly = true)
    public List<Reason> againstAgain(Voiding finding) {
        if (!finding.confirmed()) {
            return List.of(VoidRefusal.UNCONFIRMED.of());
        }
        if (elections.following(finding.election()).isPresent() || followUps.isReplaced(finding.election())) {
            return List.of(VoidRefusal.HELD_AGAIN.of());
        }
        // a round's day is set by its meeting later; an election from the start has its day before it starts
        return finding.fromTheStart() && finding.organisedBy() == Organiser.ELECTION_COMMITTEE
                ? followUps.againstAnew(elections.get(finding.election()))
                : List.of();
    }

    /** Whether this person opens the vote that is held again: the town, or the committee where it was lawful itself (R-BV-8). */
    public static boolean opens(Voiding finding, SignedIn who) {
        return who.covers(finding.village())
                && (who.role() == Role.TOWN_COMMITTEE
                        || (who.role() == Role.ELECTION_COMMITTEE
                                && finding.organisedBy() == Organiser.ELECTION_COMMITTEE));
    }

    /** Opens the vote that is held again: the election from its start, the whole vote, or the further vote alone. */
    public Verdict<Election> again(String village, UUID id, SignedIn by) {
        var reasons = againstAgain(village, id, by);
        return reasons.isEmpty() ? Verdict.done(open(find(village, id).orElseThrow(), by)) : Verdict.refused(reasons);
    }

    /** What stands against this person's opening it now. */
    @Transactional(readOnly = true)
    public List<Reason> againstAgain(String village, UUID id, SignedIn by) {
        var found = find(village, id);
        if (found.isEmpty()) {
            return List.of(VoidRefusal.NONE.of());
        }
        var reasons = new ArrayList<>(againstAgain(found.get()));
        if (!opens(found.get(), by)) {
            reasons.add(VoidRefusal.NOT_ORGANISER.of(found.get().organisedBy()));
        }
        return reasons;
    }

    /** One finding of the village. */
    @Transactional(readOnly = true)
    public Optional<Voiding> find(String village, UUID id) {
        return rows.find(id).filter(finding -> finding.village().equals(village));
    }

    private Election open(Voiding finding, SignedIn by) {
        var voided = elections.get(finding.election());
        if (finding.extent() == Extent.VOTE) {
            return rounds.openInstead(voided, by);
        }
        return finding.fromTheStart()
                ? followUps.openAnew(voided, by)
                : opening.again(elections.wholeVote(voided), voided, by);
    }

    private Verdict<Voiding> settle(Voiding finding, boolean confirmed, SignedIn by) {
        var settled = new Voiding.Settled(confirmed, OffsetDateTime.now(clock), by.signInName());
        if (!rows.settle(finding.id(), settled)) {
            return Verdict.refused(VoidRefusal.SETTLED.of());
        }
        var election = elections.get(finding.election());
        ledger.enter(
                confirmed
                        ? new VoidingAct.ElectionVoided(
                                election.village(),
                                election.body(),
                                election.sequence(),
                                finding.id(),
                                finding.extent(),
                                finding.ground(),
                                finding.organisedBy(),
                                CountWriter.hash(finding.facts()),
                                by.signInName())
                        : new VoidingAct.VoidingDropped(
                                election.village(), election.body(), finding.id(), by.signInName()));
        return Verdict.done(rows.find(finding.id()).orElseThrow());
    }

    private static Optional<Organ> organ(SignedIn by) {
        return List.of(Organ.values()).stream()
                .filter(organ -> organ.role() == by.role())
                .findFirst();
    }

    private List<Reason> againstEntering(Election election, VoidingCheck.Said said, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (organ(by).isEmpty() || !by.covers(election.village())) {
            reasons.add(VoidRefusal.NOT_THE_ORGAN.of());
        }
        var extents = extents(election);
        if (extents.isEmpty() || elections.following(election.id()).isPresent()) {
            reasons.add(VoidRefusal.STAGE.of(election.stage()));
        }
        if (rows.of(election.village()).stream()
                .anyMatch(one ->
                        one.election().equals(election.id()) && one.settled().isEmpty())) {
            reasons.add(VoidRefusal.ENTERED.of());
        }
        reasons.addAll(
                VoidingCheck.faults(election, said, extents, earliest(election, said), LocalDate.now(clock)));
        return reasons;
    }

    // what came before the vote is found void before its day too
    private @Nullable LocalDate earliest(Election election, VoidingCheck.Said said) {
        return said.ground().filter(VoidGround::beforeTheVote).isPresent()
                ? null
                : elections.wholeVote(election).day();
    }

    private static List<Reason> againstSettling(Optional<Voiding> found, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (found.isEmpty()) {
            reasons.add(VoidRefusal.NONE.of());
        }
        found.filter(finding -> finding.settled().isPresent())
                .ifPresent(finding -> reasons.add(VoidRefusal.SETTLED.of()));
        found.filter(finding -> !by.covers(finding.village())
                        || (by.role() != finding.organ().role() && by.role() != Role.COUNTY_OFFICE))
                .ifPresent(finding -> reasons.add(VoidRefusal.NOT_THE_ORGAN.of()));
        return reasons;
    }
}
