package org.huanjie.candidacy.preliminary;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Nominee;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 预选簿 — puts on record how representatives voted among too many who were nominated, and leaves on the list who has a place by it (R-NM-12). Where no
 * woman has one, the woman with most nominations does (R-NM-5).
 */
@Service
@Transactional
public class Preliminaries {

    /** 预选一职 — the places of a post's list, those nominated who could have one, the ballots so far and what comes of them. */
    public record OfPost(
            Post post, int places, List<Nominee> nominees, List<PreliminaryBallot> ballots, PreliminaryCount count) {

        /** Whether a ballot is still to be held. */
        public boolean due() {
            return ballots.isEmpty() ? nominees.size() > places : !count.settled();
        }

        /** Who is on the next ballot; once it is settled, on the last one again, to correct it. */
        public Set<UUID> next() {
            return count.tied().isEmpty()
                    ? ballots.isEmpty()
                            ? nominees.stream().map(one -> one.candidate().id()).collect(Collectors.toSet())
                            : ballots.getLast().votes().keySet()
                    : count.tied();
        }

        int nextNumber() {
            return count.tied().isEmpty() && !ballots.isEmpty()
                    ? ballots.getLast().number()
                    : ballots.size() + 1;
        }
    }

    private final PreliminaryRows rows;
    private final Candidates candidates;
    private final Elections elections;
    private final Meetings meetings;
    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    Preliminaries(
            PreliminaryRows rows,
            Candidates candidates,
            Elections elections,
            Meetings meetings,
            Rules rules,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.elections = elections;
        this.meetings = meetings;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The posts of which a preliminary election is due or was held; none where the rules set no limit, or there is no list. */
    @Transactional(readOnly = true)
    public List<OfPost> of(Election election) {
        var passed = rules.find(election.id()).filter(one -> !candidates.direct(election));
        var surplus = passed.map(ElectionRules::profile).stream()
                .flatMapToInt(profile -> profile.listSurplus().stream())
                .findFirst();
        if (passed.isEmpty() || surplus.isEmpty() || election.followsAnother()) {
            return List.of();
        }
        var ballots = rows.of(election);
        var nominees = candidates.nominees(election.id());
        return passed.get().posts().stream()
                .map(line -> ofPost(line, line.seats() + surplus.getAsInt(), nominees, ballots))
                .filter(one -> one.due() || !one.ballots().isEmpty())
                .toList();
    }

    private static OfPost ofPost(
            PostSeats line, int places, List<Nominee> nominees, List<PreliminaryBallot> ballots) {
        var ofPost = ballots.stream().filter(one -> one.post() == line.post()).toList();
        return new OfPost(
                line.post(),
                places,
                nominees.stream()
                        .filter(one -> one.candidate().post() == line.post())
                        .filter(one -> one.stands() || one.outvoted())
                        .toList(),
                ofPost,
                PreliminaryCount.of(places, ofPost));
    }

    /** The meetings of representatives that could vote. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(Election election) {
        return meetings.allDecided(election, MeetingPurpose.PRELIMINARY);
    }

    /** What is found of women among the candidates (R-NM-5). */
    @Transactional(readOnly = true)
    public WomanOnList woman(Election election) {
        var nominees = candidates.nominees(election.id());
        return WomanOnList.of(nominees, added(election, nominees));
    }

    private Set<UUID> added(Election election, List<Nominee> nominees) {
        var outvoted = outvoted(of(election));
        return outvoted.isEmpty() ? Set.of() : WomanOnList.added(nominees, listed(nominees, outvoted));
    }

    /** Puts a ballot of the representatives on record; the last one once more corrects it, until the list is out. */
    public Verdict<Nothing> record(Election of, Post post, UUID meeting, Map<UUID, Integer> votes, SignedIn by) {
        var election = elections.lock(of.id());
        var ofPost = of(election).stream().filter(one -> one.post() == post).findFirst();
        var held = meetings(election).stream()
                .filter(one -> one.id().equals(meeting))
                .findFirst();
        var reasons = new ArrayList<Reason>();
        if (!candidates.mayEnter(election, by)) {
            reasons.add(PreliminaryRefusal.NOT_YOURS.of());
        }
        if (!candidates.open(election)) {
            reasons.add(PreliminaryRefusal.CLOSED.of());
        }
        if (ofPost.isEmpty()) {
            reasons.add(PreliminaryRefusal.NOT_DUE.of());
        }
        if (held.isEmpty()) {
            reasons.add(PreliminaryRefusal.NO_MEETING.of());
        }
        if (ofPost.isPresent() && held.isPresent()) {
            reasons.addAll(against(ofPost.get(), votes, held.get().present()));
        }
        return Verdict.unless(reasons, () -> {
            keep(
                    election,
                    new PreliminaryBallot(
                            post,
                            ofPost.orElseThrow().nextNumber(),
                            meeting,
                            held.orElseThrow().present(),
                            votes),
                    by);
        });
    }

    // of everybody on the ballot it is said how many voted for them, and nobody votes for more than there are places
    private static List<Reason> against(OfPost of, Map<UUID, Integer> votes, int present) {
        var reasons = new ArrayList<Reason>();
        if (!votes.keySet().equals(of.next())
                || votes.values().stream().anyMatch(number -> number < 0 || number > present)) {
            reasons.add(PreliminaryRefusal.VOTES.of(present));
        }
        long sum = votes.values().stream().mapToLong(Integer::longValue).sum();
        if (sum > (long) present * of.places()) {
            reasons.add(PreliminaryRefusal.TOO_MANY_VOTES.of(present, of.places(), sum));
        }
        return reasons;
    }

    private void keep(Election election, PreliminaryBallot ballot, SignedIn by) {
        rows.keep(election, ballot, OffsetDateTime.now(clock), by.signInName());
        var posts = of(election);
        var out = outvoted(posts);
        var nominees = candidates.nominees(election.id());
        if (posts.stream().noneMatch(OfPost::due)) {
            out.removeAll(WomanOnList.added(nominees, listed(nominees, out)));
        }
        rows.leave(election, out);
        var count = posts.stream()
                .filter(one -> one.post() == ballot.post())
                .findFirst()
                .orElseThrow()
                .count();
        ledger.enter(new PreliminaryHeld(
                election.village(),
                election.id(),
                ballot.post().name(),
                ballot.number(),
                ballot.present(),
                ballot.votes().size(),
                count.chosen().size(),
                count.tied().size(),
                by.signInName()));
    }

    private static Set<UUID> outvoted(List<OfPost> posts) {
        var out = new HashSet<UUID>();
        posts.stream()
                .filter(one -> !one.ballots().isEmpty() && one.count().settled())
                .forEach(one -> one.count().ranks().forEach(out::addAll));
        return out;
    }

    private static Set<UUID> listed(List<Nominee> nominees, Set<UUID> outvoted) {
        return nominees.stream()
                .map(one -> one.candidate().id())
                .filter(id -> !outvoted.contains(id))
                .collect(Collectors.toSet());
    }
}
