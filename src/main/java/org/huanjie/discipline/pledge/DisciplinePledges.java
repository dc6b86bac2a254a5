package org.huanjie.discipline.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyEnd;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纪律承诺簿 — takes pledges, on paper or drawn on the spot, and takes them back. Nothing that decides who stands or who stays reads it; a
 * duty at the poll waits for those of staff and volunteers (R-DP-1), and ends for whoever takes theirs back.
 */
@Service
@Transactional
public class DisciplinePledges {

    private static final int LONGEST_NAME = 40;

    private final PledgeRows rows;
    private final PledgeTexts texts;
    private final Enrolment enrolment;
    private final DutyEnd end;
    private final Ledger ledger;
    private final Clock clock;

    DisciplinePledges(
            PledgeRows rows, PledgeTexts texts, Enrolment enrolment, DutyEnd end, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.enrolment = enrolment;
        this.end = end;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every pledge of a village's term, those too that were taken back; the last one last. */
    @Transactional(readOnly = true)
    public List<DisciplinePledge> of(Election election) {
        return rows.of(election);
    }

    /** Files a paper that these have signed; who has pledged already is left as they are. Answers how many pledges are new. */
    public Verdict<Integer> onPaper(
            String village, PledgeKind kind, List<Named> people, LocalDate on, SignedPaper paper, SignedIn by) {
        var election = enrolment.election(village);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        reasons.addAll(against(election));
        if (people.isEmpty()) {
            reasons.add(PledgeRefusal.NOBODY.of().at("people"));
        }
        if (people.stream().anyMatch(one -> one.name().isBlank() || one.name().length() > LONGEST_NAME)) {
            reasons.add(PledgeRefusal.NAME.of(LONGEST_NAME).at("people"));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            reasons.add(PledgeRefusal.NOT_YET.of(on).at("on"));
        }
        return Verdict.unless(reasons, () -> file(election.orElseThrow(), kind, people, on, paper, by));
    }

    /** The person signs on the spot under the words that they read; those must be the ones in force. */
    public Verdict<UUID> onTheSpot(EnrolledPerson person, ReadText read, SignedPaper signature, String received) {
        enrolment.hold(person.village());
        var election = enrolment.election(person.village());
        var reasons = new ArrayList<>(against(election));
        var text = texts.inForce(person.village(), read.kind());
        if (!text.edition().equals(read.edition())
                || !text.digest(read.chinese()).equals(read.digest())) {
            reasons.add(PledgeRefusal.OTHER_WORDS.of());
        }
        if (election.isPresent() && pledged(election.get(), read.kind()).contains(person.id())) {
            reasons.add(PledgeRefusal.PLEDGED_ALREADY.of(person.name()));
        }
        return Verdict.unless(reasons, () -> {
            var id = rows.add(
                    person,
                    read,
                    new PledgeRows.Given(
                            OffsetDateTime.now(clock), Optional.empty(), Optional.of(signature), received));
            ledger.enter(new PledgeAct.PledgeSigned(person.village(), read.kind(), read.edition(), received));
            return id;
        });
    }

    /** Takes one back, in one step and without a reason, at its person's word. */
    public Verdict<Nothing> takeBack(EnrolledPerson person, PledgeKind kind, String received) {
        enrolment.hold(person.village());
        var election = enrolment.election(person.village());
        var reasons = new ArrayList<Reason>();
        var standing = election.stream()
                .flatMap(one -> rows.of(one).stream())
                .filter(one ->
                        one.stands() && one.kind() == kind && one.person().equals(person.id()))
                .findFirst();
        if (standing.isEmpty()) {
            reasons.add(PledgeRefusal.NO_PLEDGE.of(person.name()));
        }
        return Verdict.unless(reasons, () -> {
            rows.takeBack(standing.orElseThrow().id(), OffsetDateTime.now(clock));
            ledger.enter(new PledgeAct.PledgeTakenBack(person.village(), kind, received));
            election.filter(one -> kind.beforeDuty()).ifPresent(one -> end.of(one, person, received));
        });
    }

    /** The same, taken down by who presides, to whom the person said so. */
    public Verdict<Nothing> takeBack(EnrolledPerson person, PledgeKind kind, SignedIn by) {
        var reasons = Permission.PRESIDE.against(person.village(), by);
        return reasons.isEmpty() ? takeBack(person, kind, by.signInName()) : Verdict.refused(reasons);
    }

    /** The scan or drawn signature of a pledge of this village. */
    @Transactional(readOnly = true)
    public Optional<SignedPaper> signature(String village, UUID pledge) {
        return rows.signature(village, pledge);
    }

    private int file(
            Election election, PledgeKind kind, List<Named> people, LocalDate on, SignedPaper paper, SignedIn by) {
        var enrolled = enrolment.enrol(election, people);
        var pledged = pledged(election, kind);
        var fresh = enrolled.stream()
                .filter(person -> !pledged.contains(person.id()))
                .distinct()
                .toList();
        if (!fresh.isEmpty()) {
            var text = texts.inForce(election.village(), kind);
            var read = ReadText.of(text, true);
            var filed = rows.file(election.village(), paper, by.signInName());
            var given = new PledgeRows.Given(
                    on.atStartOfDay(clock.getZone()).toOffsetDateTime(),
                    Optional.of(filed),
                    Optional.empty(),
                    by.signInName());
            fresh.forEach(person -> rows.add(person, read, given));
            ledger.enter(new PledgeAct.PledgesFiled(election.village(), kind, fresh.size(), by.signInName()));
        }
        return fresh.size();
    }

    private Set<UUID> pledged(Election election, PledgeKind kind) {
        var people = new HashSet<UUID>();
        rows.of(election).stream()
                .filter(one -> one.stands() && one.kind() == kind)
                .forEach(one -> people.add(one.person()));
        return people;
    }

    private static List<Reason> against(Optional<Election> election) {
        if (election.isEmpty()) {
            return List.of(PledgeRefusal.NO_ELECTION.of());
        }
        return election.get().reached(Stage.ARCHIVED) ? List.of(PledgeRefusal.OVER.of()) : List.of();
    }
}
