package org.huanjie.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.objection.Objection.Channel;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 受理异议 — receives objections and answers them: to a posted roll for five days, each within three (R-RG-6), to rulings on ballots until the
 * tally closes (R-BV-5), to the result from its declaration on (R-AF-10). A decision changes no roll and no figure by itself: what
 * follows from it is done by those who may do it.
 */
@Service
@Transactional
public class Objections {

    /** Who the ledger names where somebody files without an account. */
    private static final String PUBLIC = "public";

    /** How many of an election one page shows: each look at one is recorded. */
    public static final int PAGE = 20;

    private final ObjectionRows rows;
    private final List<ObjectionMatter> matters;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Objections(
            ObjectionRows rows,
            List<ObjectionMatter> matters,
            Elections elections,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** One page of those that this one sees, those that wait first; one more than {@link #PAGE} where more follow. */
    @Transactional(readOnly = true)
    public List<Objection> of(ElectionId election, Set<ObjectionSubject> subjects, SignedIn who, int page) {
        return rows.of(election, subjects, ObjectionOrgan.seenBy(who), PAGE + 1, (long) PAGE * page);
    }

    /** The village's objection with this id, where it is to one of these. */
    @Transactional(readOnly = true)
    public Optional<Objection> find(String village, Set<ObjectionSubject> subjects, UUID id) {
        return rows.find(id).filter(of -> of.village().equals(village) && subjects.contains(of.subject()));
    }

    /** Whether one is received now. */
    @Transactional(readOnly = true)
    public boolean received(Election election, ObjectionSubject subject) {
        return matter(subject).againstReceiving(election).isEmpty();
    }

    /** From anyone, on the public page: to the organ that they choose. */
    public Verdict<Objection> file(
            ElectionId election, ObjectionSubject subject, ObjectionOrgan organ, ObjectionWords said) {
        return file(elections.get(election), subject, organ, said, Channel.PUBLIC_PAGE, PUBLIC, List.of());
    }

    /** ObjectionWords or handed in, and written down by who may. */
    public Verdict<Objection> file(
            ElectionId id, ObjectionSubject subject, ObjectionOrgan organ, ObjectionWords said, SignedIn by) {
        var election = elections.get(id);
        var against = matter(subject).againstWriting(election, organ, by);
        return file(election, subject, organ, said, Channel.OFFICE, by.signInName(), against);
    }

    /** The organ says by which day it will answer, where the law does not (R-AF-10). */
    public Verdict<Objection> due(
            String village, Set<ObjectionSubject> subjects, UUID id, Optional<LocalDate> on, SignedIn by) {
        var objection = find(village, subjects, id);
        var reasons = against(objection, by);
        var today = LocalDate.now(clock);
        objection
                .filter(of -> of.subject() == ObjectionSubject.RULING
                        || matter(of.subject())
                                .dueOn(elections.get(of.election()), today)
                                .isPresent())
                .ifPresent(of -> reasons.add(
                        ObjectionRefusal.DUE_BY_LAW.of().under(of.subject().rule())));
        if (on.filter(day -> !day.isBefore(today)).isEmpty()) {
            reasons.add(ObjectionRefusal.DUE.of());
        }
        if (!reasons.isEmpty() || on.isEmpty()) {
            return Verdict.refused(reasons);
        }
        rows.due(id, on.get());
        return Verdict.done(rows.find(id).orElseThrow());
    }

    /** What stands against this person's answering so. */
    @Transactional(readOnly = true)
    public List<Reason> againstDeciding(
            String village, Set<ObjectionSubject> subjects, UUID id, String answer, SignedIn by) {
        var objection = find(village, subjects, id);
        var reasons = against(objection, by);
        if (answer.isBlank() || ObjectionWords.longer(answer.strip(), ObjectionWords.LONGEST)) {
            reasons.add(ObjectionRefusal.NO_ANSWER
                    .of(ObjectionWords.LONGEST)
                    .under(rule(objection))
                    .at("answer"));
        }
        return reasons;
    }

    /** The organ answers with its reasons, once. */
    public Verdict<Objection> decide(
            String village, Set<ObjectionSubject> subjects, UUID id, boolean upheld, String answer, SignedIn by) {
        var reasons = againstDeciding(village, subjects, id, answer, by);
        var objection = find(village, subjects, id);
        if (!reasons.isEmpty() || objection.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var decision = new Objection.Decision(LocalDate.now(clock), upheld, answer.strip());
        if (!rows.decide(id, decision, by.signInName())) {
            return Verdict.refused(decided(objection.get()));
        }
        enter(objection.get(), decision, by);
        return Verdict.done(rows.find(id).orElseThrow());
    }

    private void enter(Objection of, Objection.Decision decision, SignedIn by) {
        ledger.enter(new ObjectionAct.ObjectionDecided(
                of.village(),
                elections.get(of.election()).body(),
                of.id(),
                of.subject(),
                of.organ(),
                decision.upheld(),
                rows.saltedHash(of, decision.answer()),
                by.signInName()));
    }

    private Verdict<Objection> file(
            Election election,
            ObjectionSubject subject,
            ObjectionOrgan organ,
            ObjectionWords said,
            Channel channel,
            String by,
            List<Reason> against) {
        var matter = matter(subject);
        matter.hold(election);
        var reasons = new ArrayList<>(said.faults(subject.rule()));
        reasons.addAll(against);
        reasons.addAll(matter.againstReceiving(election));
        reasons.addAll(matter.againstOrgan(election, organ));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var objection = objection(election, matter, organ, said, channel);
        rows.add(objection, ids.next());
        var hash = rows.saltedHash(objection, objection.name() + "\n" + objection.text());
        ledger.enter(new ObjectionAct.ObjectionReceived(
                objection.village(), election.body(), objection.id(), subject, organ, objection.dueOn(), hash, by));
        return Verdict.done(objection);
    }

    private Objection objection(
            Election election, ObjectionMatter matter, ObjectionOrgan organ, ObjectionWords said, Channel channel) {
        return new Objection(
                ids.next(),
                election.village(),
                election.id(),
                matter.subject(),
                organ,
                OffsetDateTime.now(clock),
                matter.dueOn(election, LocalDate.now(clock)),
                channel,
                said.name(),
                Optional.of(said.contact()).filter(contact -> !contact.isEmpty()),
                said.text(),
                Optional.empty());
    }

    private ObjectionMatter matter(ObjectionSubject subject) {
        return matters.stream()
                .filter(matter -> matter.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private static List<Reason> against(Optional<Objection> objection, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (objection.isEmpty()) {
            reasons.add(ObjectionRefusal.NONE.of());
        }
        objection
                .filter(of -> !of.organ().isOf(by))
                .ifPresent(of -> reasons.add(ObjectionRefusal.NOT_THE_ORGAN
                        .of(of.organ())
                        .under(of.subject().rule())));
        objection.filter(of -> of.decision().isPresent()).ifPresent(of -> reasons.add(decided(of)));
        return reasons;
    }

    private static Reason decided(Objection objection) {
        return ObjectionRefusal.DECIDED.of().under(objection.subject().rule());
    }

    private static String rule(Optional<Objection> objection) {
        return objection.map(Objection::subject).orElse(ObjectionSubject.RESULT).rule();
    }
}
