package org.huanjie.count.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.objection.Objection.Channel;
import org.huanjie.count.objection.Objection.Organ;
import org.huanjie.count.objection.Objection.Subject;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 计票异议 — receives objections to rulings on ballots until the tally closes (R-BV-5), and to the result from its declaration on
 * (R-AF-10). A decision changes no figure by itself: what follows from it is done by those who may do it.
 */
@Service("countObjections")
@Transactional
public class Objections {

    /** 提出的内容 — who objects, how to reach them, what they say. */
    public record Said(String name, String contact, String text) {}

    /** Who the ledger names where somebody files without an account. */
    private static final String PUBLIC = "public";

    /** How many of an election one page shows: each look at one is recorded. */
    public static final int PAGE = 20;

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CONTACT = 100;

    private final ObjectionRows rows;
    private final Sittings sittings;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Objections(ObjectionRows rows, Sittings sittings, Elections elections, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.sittings = sittings;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** One page of those that this one sees, those that wait first; one more than {@link #PAGE} where more follow. */
    @Transactional(readOnly = true)
    public List<Objection> of(ElectionId election, SignedIn who, int page) {
        return rows.of(election, seenBy(who), PAGE + 1, (long) PAGE * page);
    }

    @Transactional(readOnly = true)
    public Optional<Objection> find(UUID id) {
        return rows.find(id);
    }

    /** Whether the tally is open to objections to its rulings. */
    @Transactional(readOnly = true)
    public boolean rulingsOpen(ElectionId election) {
        return sittings.of(election).filter(sitting -> !sitting.closed()).isPresent();
    }

    /** Whether the result can be objected to: from its declaration on, the law sets no last day (R-AF-10). */
    public static boolean resultOpen(Election election) {
        return election.reached(Stage.DECLARED);
    }

    /** From anyone, on the public page: to the organ that they choose. */
    public Verdict<Objection> toResult(ElectionId id, Organ organ, Said said) {
        return toResult(id, organ, said, Channel.PUBLIC_PAGE, PUBLIC, List.of());
    }

    /** Said or handed in at the office, which writes down what is addressed to itself. */
    public Verdict<Objection> toResult(ElectionId id, Organ organ, Said said, SignedIn by) {
        return toResult(id, organ, said, Channel.OFFICE, by.signInName(), notTheOrgan(Subject.RESULT, organ, by));
    }

    /** Said in the hall and written down there; the tally stays open until it is decided. */
    public Verdict<Objection> toRuling(ElectionId id, Said said, SignedIn by) {
        var election = elections.get(id);
        var reasons = faults(said);
        reasons.addAll(CountAuthority.HEAR.against(election, by));
        // who is closing the tally right now finishes first, or waits for this
        boolean open = sittings.hold(id).filter(sitting -> !sitting.closed()).isPresent();
        if (!open) {
            reasons.add(ObjectionRefusal.TALLY_CLOSED.of());
        }
        return reasons.isEmpty()
                ? enter(
                        election,
                        Subject.RULING,
                        Organ.onRulings(election.body()),
                        said,
                        Channel.OFFICE,
                        by.signInName())
                : Verdict.refused(reasons);
    }

    /** The organ says by which day it will answer, where the law does not (R-AF-10). */
    public Verdict<Objection> due(String village, UUID id, Optional<LocalDate> on, SignedIn by) {
        var objection = rows.find(id).filter(of -> of.village().equals(village));
        var reasons = against(objection, by);
        if (on.filter(day -> !day.isBefore(LocalDate.now(clock))).isEmpty()) {
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
    public List<Reason> againstDeciding(String village, UUID id, String answer, SignedIn by) {
        var reasons = against(rows.find(id).filter(of -> of.village().equals(village)), by);
        if (answer.isBlank() || answer.length() > LONGEST) {
            reasons.add(ObjectionRefusal.NO_ANSWER.of(LONGEST));
        }
        return reasons;
    }

    /** The organ answers with its reasons, once. */
    public Verdict<Objection> decide(String village, UUID id, boolean upheld, String answer, SignedIn by) {
        var reasons = againstDeciding(village, id, answer, by);
        var objection = rows.find(id);
        if (!reasons.isEmpty() || objection.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var decision = new Objection.Decision(OffsetDateTime.now(clock), upheld, answer.strip());
        if (!rows.decide(id, decision, by.signInName())) {
            return Verdict.refused(decided());
        }
        var of = objection.get();
        ledger.enter(new ObjectionAct.ObjectionDecided(
                of.village(),
                elections.get(of.election()).body(),
                id,
                of.organ(),
                upheld,
                rows.saltedHash(id, decision.answer()),
                by.signInName()));
        return Verdict.done(rows.find(id).orElseThrow());
    }

    private Verdict<Objection> toResult(
            ElectionId id, Organ organ, Said said, Channel channel, String by, List<Reason> against) {
        var election = elections.get(id);
        var reasons = faults(said);
        reasons.addAll(against);
        if (!resultOpen(election)) {
            reasons.add(ObjectionRefusal.NOT_DECLARED.of());
        }
        if (organ == Organ.ELECTION_COMMITTEE) {
            reasons.add(ObjectionRefusal.ORGAN.of());
        }
        return reasons.isEmpty() ? enter(election, Subject.RESULT, organ, said, channel, by) : Verdict.refused(reasons);
    }

    private Verdict<Objection> enter(
            Election election, Subject subject, Organ organ, Said said, Channel channel, String by) {
        var objection = new Objection(
                ids.next(),
                election.village(),
                election.id(),
                subject,
                organ,
                OffsetDateTime.now(clock),
                Optional.empty(),
                channel,
                said.name().strip(),
                Optional.of(said.contact().strip()).filter(contact -> !contact.isEmpty()),
                said.text().strip(),
                Optional.empty());
        rows.add(objection, ids.next());
        var hash = rows.saltedHash(objection.id(), objection.name() + "\n" + objection.text());
        ledger.enter(new ObjectionAct.ObjectionReceived(
                objection.village(), election.body(), objection.id(), subject, organ, hash, by));
        return Verdict.done(objection);
    }

    private static List<Reason> faults(Said said) {
        var reasons = new ArrayList<Reason>();
        if (said.name().isBlank() || said.name().length() > LONGEST_NAME) {
            reasons.add(ObjectionRefusal.NAME.of(LONGEST_NAME));
        }
        if (said.text().isBlank()
                || said.text().length() > LONGEST
                || said.contact().length() > LONGEST_CONTACT) {
            reasons.add(ObjectionRefusal.TEXT.of(LONGEST, LONGEST_CONTACT));
        }
        return reasons;
    }

    private static List<Reason> against(Optional<Objection> objection, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (objection.isEmpty()) {
            reasons.add(ObjectionRefusal.NONE.of());
        }
        objection.ifPresent(of -> reasons.addAll(notTheOrgan(of.subject(), of.organ(), by)));
        objection.filter(of -> of.decision().isPresent()).ifPresent(of -> reasons.add(decided()));
        return reasons;
    }

    private static List<Reason> notTheOrgan(Subject subject, Organ organ, SignedIn by) {
        return organ.role() == by.role()
                ? List.of()
                : List.of(ObjectionRefusal.NOT_THE_ORGAN
                        .of(organ)
                        .under(subject == Subject.RULING ? "R-BV-5" : "R-AF-10"));
    }

    private static Reason decided() {
        return ObjectionRefusal.DECIDED.of();
    }

    /** The organs whose objections a role sees: its own, and those below it. */
    private static Set<Organ> seenBy(SignedIn who) {
        return switch (who.role()) {
            case ELECTION_COMMITTEE, SCRUTINEER -> EnumSet.of(Organ.ELECTION_COMMITTEE);
            case TOWN_COMMITTEE -> EnumSet.complementOf(EnumSet.of(Organ.COUNTY));
            case COUNTY_OFFICE -> EnumSet.allOf(Organ.class);
            default -> EnumSet.noneOf(Organ.class);
        };
    }
}
