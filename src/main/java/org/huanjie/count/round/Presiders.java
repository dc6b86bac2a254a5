package org.huanjie.count.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.result.Reckonings;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 主持人的推定 — takes down who presides where a committee has no chair: one of its vice-chairs, or the member whom the representatives chose (R-WN-10). */
@Service
@Transactional
public class Presiders {

    private static final int LONGEST = 100;

    private final Rounds rounds;
    private final Reckonings reckonings;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    Presiders(Rounds rounds, Reckonings reckonings, Elections elections, Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.reckonings = reckonings;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Out of whom somebody can be named now; whoever was named can be named otherwise until the archive. */
    @Transactional(readOnly = true)
    public List<Result.Line> among(Election declared) {
        if (declared.reached(Stage.ARCHIVED)) {
            return List.of();
        }
        return switch (rounds.presiding(declared)) {
            case Presiding.Open(var post, var among) -> among;
            case Presiding.Named named ->
                rounds.together(declared)
                        .map(result -> Presiding.of(result, java.util.Optional.empty()))
                        .map(open -> open instanceof Presiding.Open(var post, var among) ? among : List.<Result.Line>of())
                        .orElse(List.of());
            case Presiding.ByLaw byLaw -> List.of();
            case Presiding.NotAsked nothing -> List.of();
        };
    }

    /** Takes down who was named, on which day, by which document. */
    public Verdict<Nothing> name(ElectionId id, Presiding.Row named, SignedIn by) {
        var election = elections.get(id);
        var reasons = new ArrayList<>(against(election, named));
        reasons.addAll(Permission.PRESIDE.against(election.village(), by));
        return Verdict.unless(reasons, () -> {
            reckonings.preside(election, named, by.signInName());
            ledger.enter(new CountAct.PresiderNamed(
                    election.village(),
                    election.body(),
                    among(election).stream()
                            .filter(line -> line.person().equals(named.person()))
                            .map(Result.Line::name)
                            .findFirst()
                            .orElseThrow(),
                    named.document(),
                    by.signInName()));
        });
    }

    private List<Reason> against(Election election, Presiding.Row named) {
        var reasons = new ArrayList<Reason>();
        var among = among(election);
        if (among.isEmpty()) {
            reasons.add(CountRefusal.NOBODY_TO_NAME.of());
        } else if (among.stream().noneMatch(line -> line.person().equals(named.person()))) {
            reasons.add(CountRefusal.NOT_AMONG_THEM.of().at("presider"));
        }
        var held = election.day();
        var on = named.decidedOn();
        if (on.isAfter(LocalDate.now(clock)) || held != null && on.isBefore(held)) {
            reasons.add(CountRefusal.DECIDED_WHEN.of().at("decided"));
        }
        int length = named.document().strip().length();
        if (length < 2 || length > LONGEST) {
            reasons.add(CountRefusal.DECIDED_BY_WHAT.of().at("document"));
        }
        return reasons;
    }
}
