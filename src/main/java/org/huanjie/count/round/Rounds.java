package org.huanjie.count.round;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.result.Reckoning;
import org.huanjie.count.result.Reckonings;
import org.huanjie.count.result.Results;
import org.huanjie.count.result.Sealing;
import org.huanjie.count.result.VoidVotes;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.AfterStage;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 轮次之门 — takes the rounds of an election together as each is declared, and opens the vote that the law asks for next, in the same
 * transaction (R-WN-4..10, R-BV-8; docs/decisions/0005-rounds-are-elections.md).
 */
@Service
@Transactional
public class Rounds implements AfterStage {

    /** 缺额决定 — the seats stay vacant, or another vote is opened; or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Deciding {
        record Vacant() implements Deciding {}

        record Opened(Election round) implements Deciding {}

        record Refused(List<Reason> reasons) implements Deciding {}
    }

    private final Reckonings reckonings;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Results results;
    private final VoidVotes voids;
    private final RoundOpening opening;
    private final Elections elections;
    private final MembersToClose members;
    private final Ledger ledger;

    Rounds(
            Reckonings reckonings,
            Sittings sittings,
            Tallies tallies,
            Results results,
            VoidVotes voids,
            RoundOpening opening,
            Elections elections,
            MembersToClose members,
            Ledger ledger) {
        this.members = members;
        this.reckonings = reckonings;
        this.sittings = sittings;
        this.tallies = tallies;
        this.results = results;
        this.voids = voids;
        this.opening = opening;
        this.elections = elections;
        this.ledger = ledger;
    }

    /** A declared result is announced, reckoned with those before it, and followed by the vote that it calls for. */
    @Override
    public void entered(Election election, Stage stage, SignedIn by) {
        var sitting = sittings.of(election.id());
        if (stage != Stage.DECLARED || sitting.isEmpty()) {
            return;
        }
        var sealed = sittings.sealed(sitting.get().id()).orElseThrow();
        var declared = sittings.declaredBy(sitting.get().id()).orElseThrow();
        ledger.enter(new CountAct.ResultDeclared(
                election.village(), election.body(), sealed.outcomeHash(), declared.by(), declared.second()));
        var reckoning = reckon(election);
        var due = election.round() == Round.RECALL ? ofRecall(reckoning) : DueKind.of(reckoning.due());
        reckonings.add(election, Sealing.of(reckoning.file(), reckoning.counted()), due);
        if (due != DueKind.NOTHING && due != DueKind.CHOICE) {
            open(election, election, reckoning, by);
        }
        sittings.tell(sitting.get());
    }

    /** A recall fills no seat and calls for no vote (R-AF-5, R-AF-7), but where more ballots came back than went out (R-BV-1). */
    private static DueKind ofRecall(Reckoning reckoning) {
        return reckoning.moreRecovered() ? DueKind.AGAIN : DueKind.NOTHING;
    }

    /** The election committee leaves the missing seats vacant, where enough members sit (R-WN-10). */
    public Deciding leaveVacant(ElectionId id, SignedIn by) {
        var election = elections.get(id);
        var reasons = againstDeciding(election, by);
        if (!reasons.isEmpty()) {
            return new Deciding.Refused(reasons);
        }
        reckonings.leaveVacant(election, by.signInName());
        ledger.enter(
                new CountAct.SeatsLeftVacant(election.village(), election.body(), missing(election), by.signInName()));
        return new Deciding.Vacant();
    }

    /** The election committee opens another vote for the missing seats, where it may leave them vacant (R-WN-10). */
    public Deciding voteOnceMore(ElectionId id, SignedIn by) {
        var election = elections.get(id);
        var reasons = againstDeciding(election, by);
        return reasons.isEmpty()
                ? new Deciding.Opened(open(election, election, reckon(election), by))
                : new Deciding.Refused(reasons);
    }

    /** What a declared result calls for; empty before it is declared, and where no ballots were counted. */
    @Transactional(readOnly = true)
    public Optional<DueKind> due(ElectionId election) {
        return reckonings.find(election).map(Reckonings.Row::due);
    }

    @Transactional(readOnly = true)
    public boolean leftVacant(ElectionId election) {
        return reckonings.leftVacant(election);
    }

    /** Who sits by this declared round and all before it, without what was found void; empty before it is declared, and where all is void. */
    @Transactional(readOnly = true)
    public Optional<Result> together(Election declared) {
        return voids.over(declared).isEmpty()
                ? read(declared)
                : voids.standingBefore(declared)
                        .filter(before -> declared.round() != Round.FIRST && before.reached(Stage.DECLARED))
                        .flatMap(this::read);
    }

    /** What makes this round's result void, if it was found so. */
    @Transactional(readOnly = true)
    public Optional<Voiding> voiding(Election round) {
        return voids.over(round);
    }

    /** Who presides where this result, after which no vote is due, leaves no chair (R-WN-10). */
    @Transactional(readOnly = true)
    public Presiding presiding(Election declared) {
        boolean over = declared.body() == Body.VILLAGERS_COMMITTEE
                && reckonings
                        .find(declared.id())
                        .filter(row -> row.due() == DueKind.NOTHING || reckonings.leftVacant(declared.id()))
                        .isPresent();
        return over
                ? together(declared)
                        .map(result -> Presiding.of(result, reckonings.presider(declared.id())))
                        .orElseGet(Presiding.NotAsked::new)
                : new Presiding.NotAsked();
    }

    /** Whether this declared round elected nobody: by its figures, or because it was found void. */
    @Transactional(readOnly = true)
    public boolean isVoid(Election round) {
        return voids.over(round).isPresent()
                || alone(round).filter(result -> !result.valid()).isPresent();
    }

    private Optional<Result> read(Election declared) {
        return reckonings
                .find(declared.id())
                .map(row -> {
                    var rounds = roundsUpTo(declared);
                    var sitting = sittings.of(rounds.getFirst().id()).orElseThrow();
                    return results.together(row.sealed(), row.reckonedAt(), tallies.posts(sitting.id()), names(rounds));
                })
                .or(() -> alone(declared));
    }

    /** Opens the round that followed a vote, which was void by itself, once more: as the result before it calls for. */
    Election openInstead(Election voided, SignedIn by) {
        var standing = voids.standingBefore(voided).orElseThrow();
        return open(standing, voided, reckon(standing), by);
    }

    /** What was declared before results were reckoned together stands as it was counted. */
    private Optional<Result> alone(Election declared) {
        return declared.reached(Stage.DECLARED)
                ? sittings.of(declared.id())
                        .flatMap(sitting -> sittings.sealed(sitting.id())
                                .map(kept -> results.of(
                                        kept,
                                        Objects.requireNonNull(sitting.closedAt()),
                                        tallies.posts(sitting.id()),
                                        tallies.names(sitting.id()))))
                : Optional.empty();
    }

    /** Who sits by the latest declared round of this election and all before it. */
    @Transactional(readOnly = true)
    public Optional<Result> latest(Election of) {
        return standing(of).flatMap(this::together);
    }

    /** The latest declared round of this election that was not found void. */
    @Transactional(readOnly = true)
    public Optional<Election> standing(Election of) {
        return elections.rounds(of).stream()
                .filter(round ->
                        round.reached(Stage.DECLARED) && voids.over(round).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** The count file that takes this declared round and all before it together; empty where it is the only one. */
    @Transactional(readOnly = true)
    public Optional<String> fileTogether(Election declared) {
        return roundsUpTo(declared).size() < 2
                ? Optional.empty()
                : reckonings.find(declared.id()).map(Reckonings.Row::countFile);
    }

    private Election open(Election declared, Election followed, Reckoning reckoning, SignedIn by) {
        return switch (reckoning.due()) {
            case Reckoning.Due.Vote(var round, var posts) ->
                opening.due(declared, followed, round, posts, names(roundsUpTo(declared)), by);
            case Reckoning.Due.Choice(var posts) ->
                opening.due(declared, followed, Round.RERUN, posts, names(roundsUpTo(declared)), by);
            case Reckoning.Due.Again again -> opening.again(declared, followed, by);
            case Reckoning.Due.Nothing nothing -> throw new IllegalStateException("no vote is due");
        };
    }

    private List<BallotName> names(List<Election> rounds) {
        return tallies.namesOf(rounds.stream().map(Election::id).toList());
    }

    private Reckoning reckon(Election declared) {
        var files = roundsUpTo(declared).stream()
                .map(round -> sittings.of(round.id())
                        .flatMap(sitting -> sittings.sealed(sitting.id()))
                        .orElseThrow()
                        .countFile())
                .toList();
        return Reckoning.of(files, fewest(declared));
    }

    /** From the whole vote on that this round belongs to: a void one before it counts for nothing, nor does one found void between. */
    private List<Election> roundsUpTo(Election declared) {
        var whole = elections.wholeVote(declared);
        return elections.rounds(declared).stream()
                .filter(round -> round.sequence() >= whole.sequence() && round.sequence() <= declared.sequence())
                .filter(round -> round.equals(declared) || voids.over(round).isEmpty())
                .toList();
    }

    private int fewest(Election election) {
        return members.fewest(election);
    }

    /** How many seats are missing still, where it may be decided whether they stay vacant. */
    @Transactional(readOnly = true)
    public int missing(Election election) {
        return reckon(election).due() instanceof Reckoning.Due.Choice(var posts)
                ? posts.stream().mapToInt(Reckoning.DuePost::seats).sum()
                : 0;
    }

    /** What stands against this person's deciding on the missing seats now. */
    @Transactional(readOnly = true)
    public List<Reason> againstDeciding(Election election, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        var following = elections.following(election.id());
        voids.over(election).ifPresent(finding -> reasons.add(CountRefusal.VOID.of(finding.document())));
        if (due(election.id()).filter(DueKind.CHOICE::equals).isEmpty()) {
            reasons.add(CountRefusal.NO_CHOICE.of());
        } else if (following.isPresent() || reckonings.leftVacant(election.id())) {
            reasons.add(CountRefusal.DECIDED_ALREADY.of());
        }
        boolean mine = election.table()
                .from(election.stage())
                .filter(step -> step.roles().contains(by.role()))
                .isPresent();
        if (!mine || !by.covers(election.village())) {
            reasons.add(CountRefusal.NOT_YOURS_TO_DECIDE.of());
        }
        return reasons;
    }
}
