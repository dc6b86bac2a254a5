package org.huanjie.count;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.AfterStage;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionRules;
import org.huanjie.election.Elections;
import org.huanjie.election.FollowUps;
import org.huanjie.election.Post;
import org.huanjie.election.Reason;
import org.huanjie.election.Round;
import org.huanjie.election.RoundPost;
import org.huanjie.election.Rules;
import org.huanjie.election.Setting;
import org.huanjie.election.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.CarriedProxies;
import org.jspecify.annotations.Nullable;
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

    private static final String USUAL_DEADLINE = "10";
    private static final String USUAL_FEWEST = "3";

    private final Reckonings reckonings;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Results results;
    private final Elections elections;
    private final FollowUps followUps;
    private final Candidates candidates;
    private final CarriedProxies proxies;
    private final Rules rules;
    private final Ledger ledger;

    Rounds(
            Reckonings reckonings,
            Sittings sittings,
            Tallies tallies,
            Results results,
            Elections elections,
            FollowUps followUps,
            Candidates candidates,
            CarriedProxies proxies,
            Rules rules,
            Ledger ledger) {
        this.reckonings = reckonings;
        this.sittings = sittings;
        this.tallies = tallies;
        this.results = results;
        this.elections = elections;
        this.followUps = followUps;
        this.candidates = candidates;
        this.proxies = proxies;
        this.rules = rules;
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
        ledger.enter(new CountAct.ResultDeclared(
                election.village(), election.body(), sealed.outcomeHash(), by.signInName()));
        var reckoning = reckon(election);
        var due = DueKind.of(reckoning.due());
        reckonings.add(election, Sealing.of(reckoning.file(), reckoning.counted()), due);
        if (due != DueKind.NOTHING && due != DueKind.CHOICE) {
            open(election, reckoning, by);
        }
        sittings.tell(sitting.get());
    }

    /** The election committee leaves the missing seats vacant, where enough members sit (R-WN-10). */
    public Deciding leaveVacant(UUID id, SignedIn by) {
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
    public Deciding voteOnceMore(UUID id, SignedIn by) {
        var election = elections.get(id);
        var reasons = againstDeciding(election, by);
        return reasons.isEmpty()
                ? new Deciding.Opened(open(election, reckon(election), by))
                : new Deciding.Refused(reasons);
    }

    /** What a declared result calls for; empty before it is declared, and where no ballots were counted. */
    @Transactional(readOnly = true)
    public Optional<DueKind> due(UUID election) {
        return reckonings.find(election).map(Reckonings.Row::due);
    }

    @Transactional(readOnly = true)
    public boolean leftVacant(UUID election) {
        return reckonings.leftVacant(election);
    }

    /** Who sits by this declared round and all before it; empty before it is declared. */
    @Transactional(readOnly = true)
    public Optional<Result> together(Election declared) {
        return reckonings
                .find(declared.id())
                .map(row -> {
                    var rounds = roundsUpTo(declared);
                    var sitting = sittings.of(rounds.getFirst().id()).orElseThrow();
                    return results.together(row.sealed(), row.reckonedAt(), tallies.posts(sitting.id()), names(rounds));
                })
                .or(() -> alone(declared));
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
        return elections.rounds(of).stream()
                .filter(round -> round.reached(Stage.DECLARED))
                .reduce((earlier, later) -> later)
                .flatMap(this::together);
    }

    /** The count file that takes this declared round and all before it together; empty where it is the only one. */
    @Transactional(readOnly = true)
    public Optional<String> fileTogether(Election declared) {
        return roundsUpTo(declared).size() < 2
                ? Optional.empty()
                : reckonings.find(declared.id()).map(Reckonings.Row::countFile);
    }

    private Reckoning reckon(Election declared) {
        var files = roundsUpTo(declared).stream()
                .map(round -> sittings.of(round.id())
                        .flatMap(sitting -> sittings.sealed(sitting.id()))
                        .orElseThrow()
                        .countFile())
                .toList();
        return Reckoning.of(files, Integer.parseInt(setting(declared, Setting.MIN_MEMBERS_TO_CLOSE, USUAL_FEWEST)));
    }

    /** From the whole vote on that this round belongs to: a void one before it counts for nothing. */
    private List<Election> roundsUpTo(Election declared) {
        var whole = elections.wholeVote(declared);
        return elections.rounds(declared).stream()
                .filter(round -> round.sequence() >= whole.sequence() && round.sequence() <= declared.sequence())
                .toList();
    }

    private Election open(Election declared, Reckoning reckoning, SignedIn by) {
        var opened = switch (reckoning.due()) {
            case Reckoning.Due.Vote(var round, var posts) -> open(declared, Round.valueOf(round.name()), posts, by);
            case Reckoning.Due.Choice(var posts) -> open(declared, Round.RERUN, posts, by);
            case Reckoning.Due.Again again -> again(declared, by);
            case Reckoning.Due.Nothing nothing -> throw new IllegalStateException("no vote is due");
        };
        proxies.carry(declared, opened);
        return opened;
    }

    private Election open(Election declared, Round round, List<Reckoning.DuePost> posts, SignedIn by) {
        var lines = posts.stream()
                .map(post -> new RoundPost(Post.valueOf(post.post()), post.seats(), post.reservedForWoman()))
                .sorted()
                .toList();
        var day = declared.day();
        var opened = followUps.open(
                // a tie is best decided the same day; another day can be set for it
                new FollowUps.Opening(declared, round, round == Round.TIE ? day : null, deadline(declared), lines), by);
        Map<String, BallotName> known = names(roundsUpTo(declared)).stream()
                .collect(Collectors.toMap(BallotName::label, Function.identity(), (one, same) -> one));
        candidates.standAgain(
                opened,
                posts.stream()
                        .flatMap(post -> post.candidates().stream()
                                .map(label -> new Candidates.Standing(person(known, label), Post.valueOf(post.post()))))
                        .toList(),
                by);
        return opened;
    }

    /** The same vote once more; a whole one on a day that the representatives' meeting sets (R-BV-8). */
    private Election again(Election declared, SignedIn by) {
        boolean whole = declared.round() == Round.FIRST;
        var posts = whole && followUps.posts(declared).isEmpty()
                ? tallies.posts(sittings.of(declared.id()).orElseThrow().id()).stream()
                        .map(post -> new RoundPost(post.post(), post.seats(), 0))
                        .toList()
                : followUps.posts(declared);
        var opened = followUps.open(
                new FollowUps.Opening(declared, declared.round(), null, whole ? null : deadline(declared), posts), by);
        candidates.standAgain(
                opened,
                candidates.published(declared.id()).stream()
                        .map(one -> new Candidates.Standing(one.person(), one.post()))
                        .toList(),
                by);
        return opened;
    }

    /** Reckoned from the vote that called for it: before that nobody knew which seats were missing (R-WN-8). */
    private @Nullable LocalDate deadline(Election declared) {
        var day = declared.day();
        return declared.body() != Body.VILLAGERS_COMMITTEE || day == null
                ? null
                : day.plusDays(Integer.parseInt(setting(declared, Setting.RERUN_DEADLINE, USUAL_DEADLINE)));
    }

    private String setting(Election election, Setting setting, String otherwise) {
        return rules.find(election.id())
                .flatMap((ElectionRules passed) -> passed.setting(setting))
                .orElse(otherwise);
    }

    private List<BallotName> names(List<Election> rounds) {
        return tallies.namesOf(rounds.stream().map(Election::id).toList());
    }

    private static UUID person(Map<String, BallotName> known, String label) {
        var name = known.get(label);
        if (name == null) {
            throw new IllegalStateException("nobody of this name was counted: " + label);
        }
        return name.person();
    }

    private int missing(Election election) {
        return reckon(election).due() instanceof Reckoning.Due.Choice(var posts)
                ? posts.stream().mapToInt(Reckoning.DuePost::seats).sum()
                : 0;
    }

    private List<Reason> againstDeciding(Election election, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        var following = elections.following(election.id());
        if (due(election.id()).filter(DueKind.CHOICE::equals).isEmpty()) {
            reasons.add(Reason.of("R-WN-10", "count.refused.no-choice"));
        } else if (following.isPresent() || reckonings.leftVacant(election.id())) {
            reasons.add(Reason.of("R-WN-10", "count.refused.decided-already"));
        }
        boolean mine = election.body()
                .from(election.stage())
                .filter(step -> step.roles().contains(by.role()))
                .isPresent();
        if (!mine || !by.covers(election.village())) {
            reasons.add(Reason.of("R-EC-7", "count.refused.not-yours-to-decide"));
        }
        return reasons;
    }
}
