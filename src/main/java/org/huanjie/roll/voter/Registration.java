package org.huanjie.roll.voter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.roll.line.LineCheck;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.line.RollWords;
import org.huanjie.roll.line.Seals;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 个别登记 — puts a person on a roll, corrects or removes one, by hand and with a reason (R-RG-2, R-RG-7, R-RG-8). */
@Service
@Transactional
public class Registration {

    private final Voters voters;
    private final Corrections corrections;
    private final RollCalendar calendar;
    private final Seals seals;
    private final RollWords words;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Registration(
            Voters voters,
            Corrections corrections,
            RollCalendar calendar,
            Seals seals,
            RollWords words,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.voters = voters;
        this.corrections = corrections;
        this.calendar = calendar;
        this.seals = seals;
        this.words = words;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The grounds on which this may be done to the village's roll as it stands. */
    @Transactional(readOnly = true)
    public List<Ground> grounds(String village, Ground.Change change) {
        return calendar.election(village)
                .map(e -> Ground.on(change, RollState.of(e)))
                .orElse(List.of());
    }

    /** Puts a person on the roll. */
    public Verdict<VoterId> add(String village, Map<Column, String> fields, Ground ground, String reason, SignedIn by) {
        return enter(village, new VoterId(ids.next()), fields, Ground.Change.ADDED, ground, reason, by);
    }

    /** Writes a voter's line anew; the person keeps their id, and number and date of birth where these are left empty. */
    public Verdict<VoterId> correct(
            VoterId voter, Map<Column, String> fields, Ground ground, String reason, SignedIn by) {
        var row = voters.find(voter);
        if (row.isEmpty()) {
            return Verdict.refused(RollRefusal.GONE.of());
        }
        var number = seals.open(voter.uuid(), row.get().numberSealed());
        var whole = new EnumMap<Column, String>(Column.class);
        whole.putAll(fields);
        whole.merge(Column.NUMBER, number.text(), (typed, kept) -> typed.isBlank() ? kept : typed);
        whole.merge(Column.BIRTH_DATE, number.birth().toString(), (typed, kept) -> typed.isBlank() ? kept : typed);
        return enter(row.get().village(), voter, whole, Ground.Change.CORRECTED, ground, reason, by);
    }

    /** Removes a voter: before the posting without a trace of the number, after it by striking out. */
    public Verdict<VoterId> remove(VoterId voter, Ground ground, String reason, SignedIn by) {
        var row = voters.find(voter);
        if (row.isEmpty()) {
            return Verdict.refused(RollRefusal.GONE.of());
        }
        var village = row.get().village();
        voters.lockCounty(village);
        var reasons = new ArrayList<>(Permission.CONDUCT.against(village, by));
        reasons.addAll(against(calendar.election(village), Ground.Change.REMOVED, ground, reason));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var person = row.get();
        record(
                person.id(),
                village,
                Ground.Change.REMOVED,
                ground,
                reason,
                person.name(),
                person.sex(),
                person.group(),
                by);
        if (ground == Ground.REGISTRATION) {
            voters.delete(voter);
        } else {
            voters.strike(voter, LocalDate.now(clock));
        }
        return Verdict.done(voter);
    }

    private Verdict<VoterId> enter(
            String village,
            VoterId id,
            Map<Column, String> fields,
            Ground.Change change,
            Ground ground,
            String reason,
            SignedIn by) {
        voters.lockCounty(village);
        var election = calendar.election(village);
        var reasons = new ArrayList<>(Permission.CONDUCT.against(village, by));
        reasons.addAll(against(election, change, ground, reason));
        var day = election.flatMap(calendar::votesOn).orElse(LocalDate.MAX);
        var checked = new LineCheck(words, LocalDate.now(clock))
                .check(id.uuid(), LineCheck.BY_HAND, village, day, column -> fields.getOrDefault(column, ""));
        checked.faults().forEach(fault -> reasons.add(reason(fault)));
        checked.number().flatMap(number -> taken(village, id, number)).ifPresent(problem -> reasons.add(problem.of()));
        if (!reasons.isEmpty() || checked.registrant().isEmpty()) {
            return Verdict.refused(reasons);
        }
        var person = checked.registrant().get();
        record(id, village, change, ground, reason, person.name(), person.sex(), person.group(), by);
        if (change == Ground.Change.ADDED) {
            voters.add(person, seals);
        } else {
            voters.rewrite(person, seals);
        }
        return Verdict.done(id);
    }

    private List<Reason> against(Optional<Election> election, Ground.Change change, Ground ground, String reason) {
        var reasons = new ArrayList<Reason>();
        if (election.flatMap(calendar::votesOn).isEmpty()) {
            reasons.add(Problem.NO_ELECTION_DAY.of());
        }
        if (election.isPresent() && !ground.allows(change, RollState.of(election.get()))) {
            reasons.add(RollRefusal.GROUND.of());
        }
        if (reason.isBlank()) {
            reasons.add(RollRefusal.NO_REASON.of());
        }
        return reasons;
    }

    private Optional<Problem> taken(String village, VoterId id, IdentityNumber number) {
        var mark = seals.mark(village, number);
        if (voters.holder(village, mark).filter(holder -> !holder.equals(id)).isPresent()) {
            return Optional.of(Problem.ON_THIS_ROLL);
        }
        return voters.onAnotherRoll(village, mark) ? Optional.of(Problem.ON_ANOTHER_ROLL) : Optional.empty();
    }

    private void record(
            VoterId voter,
            String village,
            Ground.Change change,
            Ground ground,
            String reason,
            String name,
            String sex,
            int group,
            SignedIn by) {
        corrections.add(new Correction(
                ids.next(),
                village,
                voter,
                change,
                ground,
                reason.strip(),
                name,
                sex,
                group,
                LocalDate.now(clock),
                by.signInName()));
        ledger.enter(new RollAct.Changed(village, voter, change.name(), ground.name(), by.signInName()));
    }

    private static Reason reason(Fault fault) {
        var reason = fault.problem().of(fault.other(), fault.found());
        var column = fault.column();
        return column == null ? reason : reason.at(column.name());
    }
}
