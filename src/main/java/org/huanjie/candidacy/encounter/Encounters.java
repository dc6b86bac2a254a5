package org.huanjie.candidacy.encounter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 见面会簿 — announces when and where candidates meet villagers, and puts on record who came and what was asked and answered, until the vote
 * begins (R-NM-8).
 */
@Service
@Transactional
public class Encounters {

    private final EncounterRows rows;
    private final Candidates candidates;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Encounters(
            EncounterRows rows, Candidates candidates, Elections elections, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** In their order; one that is announced and not on record yet is the last. */
    @Transactional(readOnly = true)
    public List<Encounter> of(Election election) {
        return rows.of(election);
    }

    /** Announces the next one, or the one that is announced anew. */
    public Verdict<Nothing> announce(Election of, LocalDateTime at, String place, SignedIn by) {
        var election = elections.lock(of.id());
        var reasons = against(election, by);
        var vote = Optional.ofNullable(election.day()).orElse(LocalDate.MAX);
        reasons.addAll(EncounterCheck.announcing(at, place, LocalDateTime.now(clock), vote));
        return Verdict.unless(reasons, () -> {
            var before = rows.of(election);
            int number = (int) before.stream().filter(Encounter::held).count() + 1;
            rows.announce(
                    election, ids.next(), number, at, place.strip(), OffsetDateTime.now(clock), by.signInName());
            ledger.enter(new EncounterAct.Announced(
                    election.village(), election.id(), number, at, by.signInName()));
        });
    }

    /** Puts on record who came; once more corrects it, until the vote begins. */
    public Verdict<Nothing> record(Election of, UUID id, int villagers, Map<UUID, Boolean> came, SignedIn by) {
        var election = elections.lock(of.id());
        var reasons = against(election, by);
        var encounter = find(election, id);
        var standing = candidates.standing(election.id());
        if (encounter.isEmpty()) {
            reasons.add(EncounterRefusal.NONE_SUCH.of());
        } else {
            reasons.addAll(
                    EncounterCheck.recording(encounter.get(), standing, came, LocalDateTime.now(clock)));
        }
        return Verdict.unless(reasons, () -> {
            rows.hold(id, villagers, OffsetDateTime.now(clock), by.signInName());
            standing.forEach(one -> rows.present(
                    election, id, one.id(), Objects.requireNonNull(came.get(one.id()), "asked above")));
            int there = (int) standing.stream().filter(one -> Boolean.TRUE.equals(came.get(one.id()))).count();
            ledger.enter(new EncounterAct.Held(
                    election.village(),
                    election.id(),
                    encounter.orElseThrow().number(),
                    villagers,
                    there,
                    standing.size() - there,
                    by.signInName()));
        });
    }

    /** A question from the floor and what a candidate who came answered. */
    public Verdict<Nothing> answer(
            Election of, UUID id, UUID candidate, String question, String answer, SignedIn by) {
        var election = elections.lock(of.id());
        var reasons = against(election, by);
        var encounter = find(election, id).filter(Encounter::held);
        if (encounter.isEmpty()) {
            reasons.add(EncounterRefusal.NONE_SUCH.of());
        } else if (encounter.get().candidates().stream()
                .noneMatch(one -> one.came() && one.candidate().equals(candidate))) {
            reasons.add(EncounterRefusal.NOT_THERE.of());
        }
        if (bad(question) || bad(answer)) {
            reasons.add(EncounterRefusal.ANSWER.of(EncounterCheck.LONGEST));
        }
        return Verdict.unless(reasons, () -> {
            var at = encounter.orElseThrow();
            rows.answer(election, id, at.answers().size() + 1, candidate, question.strip(), answer.strip());
            ledger.enter(new EncounterAct.Answered(
                    election.village(), election.id(), at.number(), by.signInName()));
        });
    }

    private static boolean bad(String text) {
        return text.isBlank() || text.length() > EncounterCheck.LONGEST;
    }

    private Optional<Encounter> find(Election election, UUID id) {
        return rows.of(election).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private List<Reason> against(Election election, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!candidates.mayEnter(election, by)) {
            reasons.add(EncounterRefusal.NOT_YOURS.of());
        }
        if (!Candidates.listIsOut(election)) {
            reasons.add(EncounterRefusal.NOT_OUT.of());
        }
        return reasons;
    }
}
