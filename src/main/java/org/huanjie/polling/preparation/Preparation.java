package org.huanjie.polling.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Desks;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingAct;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.desk.RoundRoll;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 投票准备 — desks, ballots received, staff: what must be there before the vote (S18–S20). */
@Service
@Transactional
public class Preparation {

    /** 拟列入 — somebody who is to go on duty: for what, under which name, and who of the roll that is, if it was said. */
    public record Appointment(Duty duty, String name, Bearer bearer) {}

    /** 拟设的发票台 — its name, beside which box, and how many ballots it gets in all; one that is there by that name gets another number. */
    public record DeskWanted(String name, BoxKind kind, int ballots) {}

    /** 准备情况 — how far the preparations are. */
    public record Setup(int received, List<Desk> desks, List<StaffMember> staff, boolean opened, boolean closed) {}

    private final Polls polls;
    private final Desks desks;
    private final Roster roster;
    private final Proxies proxies;
    private final Elections elections;
    private final Recusal recusal;
    private final RoundRoll book;
    private final Ledger ledger;
    private final Ids ids;

    Preparation(
            Polls polls,
            Desks desks,
            Roster roster,
            Proxies proxies,
            Elections elections,
            Recusal recusal,
            RoundRoll book,
            Ledger ledger,
            Ids ids) {
        this.polls = polls;
        this.desks = desks;
        this.roster = roster;
        this.proxies = proxies;
        this.elections = elections;
        this.recusal = recusal;
        this.book = book;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public Setup of(ElectionId election) {
        var poll = polls.find(election);
        return new Setup(
                poll.map(Polls.Row::received).orElse(0),
                desks.of(election),
                roster.of(election),
                poll.map(Polls.Row::opened).orElse(false),
                poll.map(Polls.Row::closed).orElse(false));
    }

    /** Takes over the printed ballots, so many in all (选票交接, S20). */
    public Verdict<Nothing> receive(ElectionId id, int ballots, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(notNow(election, by));
        if (ballots < 1 || ballots > 100_000) {
            reasons.add(PollingRefusal.BALLOTS_NUMBER.of());
        }
        int given = desks.of(id).stream().mapToInt(Desk::given).sum();
        if (ballots >= 1 && ballots < given) {
            reasons.add(PollingRefusal.DESKS_HOLD_MORE.of(given));
        }
        return Verdict.unless(reasons, () -> {
            polls.receive(id, ballots);
            ledger.enter(new PollingAct.BallotsReceived(election.village(), election.body(), ballots, by.signInName()));
        });
    }

    /** Sets up a desk, or gives one that is there another number of ballots in all. */
    public Verdict<Nothing> setDesk(ElectionId id, String name, int ballots, SignedIn by) {
        return setDesk(id, name, BoxKind.FIXED, ballots, by);
    }

    /** As {@link #setDesk(UUID, String, int, SignedIn)}, for a desk of this kind; one that is there keeps the kind it has. */
    public Verdict<Nothing> setDesk(ElectionId id, String name, BoxKind kind, int ballots, SignedIn by) {
        var election = elections.get(id);
        var poll = polls.lock(election);
        var desk = desks.of(id).stream()
                .filter(one -> one.name().equals(name.strip()))
                .findFirst();
        var reasons = new ArrayList<>(notNow(election, by));
        if (name.isBlank() || name.strip().length() > 20) {
            reasons.add(PollingRefusal.DESK_NAME.of());
        }
        int others = desks.of(id).stream().mapToInt(Desk::given).sum()
                - desk.map(Desk::given).orElse(0);
        if (ballots < 1) {
            reasons.add(PollingRefusal.GIVEN_NUMBER.of());
        } else if (others + ballots > poll.received()) {
            reasons.add(PollingRefusal.MORE_THAN_RECEIVED.of(poll.received() - others));
        }
        return Verdict.unless(reasons, () -> {
            if (desk.isEmpty()) {
                desks.add(
                        new Desk(ids.next(), id, election.village(), name.strip(), kind, ballots, 0, 0, poll.opened()));
            } else if (!desks.give(desk.get().id(), ballots)) {
                throw new IllegalStateException("a desk cannot hold less than it has handed out");
            }
            ledger.enter(new PollingAct.DeskSet(
                    election.village(), election.body(), name.strip(), ballots, by.signInName()));
        });
    }

    /**
     * Takes down how many ballots were received and gives them to desks, all of it or nothing.
     *
     * @param received empty where the number on record stays
     */
    public Verdict<Nothing> equip(ElectionId id, Optional<Integer> received, List<DeskWanted> wanted, SignedIn by) {
        var all = received.stream().map(ballots -> receive(id, ballots, by));
        var each = wanted.stream().map(desk -> setDesk(id, desk.name(), desk.kind(), desk.ballots(), by));
        var reasons = reasons(Stream.concat(all, each));
        return reasons.isEmpty() ? Verdict.done() : undone(reasons);
    }

    private static List<Reason> reasons(Stream<Verdict<Nothing>> verdicts) {
        return verdicts.flatMap(verdict -> verdict.answer(_ -> Stream.<Reason>empty(), List::stream))
                .distinct()
                .toList();
    }

    // part of it may have been written
    private static <T> Verdict<T> undone(List<Reason> reasons) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Verdict.refused(reasons);
    }

    public Verdict<Nothing> removeDesk(ElectionId id, UUID desk, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var found = desks.of(id).stream().filter(one -> one.id().equals(desk)).findFirst();
        var reasons = new ArrayList<>(notBefore(election, by));
        if (found.isEmpty()) {
            reasons.add(PollingRefusal.NO_DESK.of());
        }
        return Verdict.unless(
                reasons,
                () -> found.ifPresent(gone -> {
                    desks.remove(desk);
                    ledger.enter(new PollingAct.DeskRemoved(
                            election.village(), election.body(), gone.name(), by.signInName()));
                }));
    }

    /** Puts a named person on duty; refused with a question where someone on the roll bears the name. */
    public Verdict<Nothing> appoint(ElectionId id, Duty duty, String name, SignedIn by) {
        return appoint(id, duty, name, new Bearer.Unsaid(), by);
    }

    /** Puts a named person on duty, of whom it was said who it is; a candidate may not be (R-PL-6). */
    public Verdict<Nothing> appoint(ElectionId id, Duty duty, String name, Bearer bearer, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var printed = PersonName.of(name).printed();
        var said = bearer.of(printed);
        var member = StaffMember.named(duty, printed, said);
        var reasons = new ArrayList<>(notNow(election, by));
        if (name.isBlank() || name.strip().length() > 40) {
            reasons.add(PollingRefusal.STAFF_NAME.of());
        } else {
            reasons.addAll(recusal.who(election, member.name(), said));
        }
        return Verdict.unless(reasons, () -> {
            if (!onDuty(id, member) && roster.add(election, member)) {
                ledger.enter(new PollingAct.StaffAppointed(
                        election.village(), election.body(), duty, member.name(), by.signInName()));
            }
        });
    }

    /** Puts all of these on duty, or none: how many are new there. */
    public Verdict<Integer> appoint(ElectionId id, List<Appointment> named, SignedIn by) {
        int before = roster.of(id).size();
        var reasons = named.isEmpty()
                ? List.of(PollingRefusal.STAFF_NAME.of())
                : reasons(named.stream().map(one -> appoint(id, one.duty(), one.name(), one.bearer(), by)));
        return reasons.isEmpty() ? Verdict.done(roster.of(id).size() - before) : undone(reasons);
    }

    public Verdict<Nothing> dismiss(ElectionId id, Duty duty, String name, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        return Verdict.unless(notNow(election, by), () -> {
            if (roster.remove(id, duty, name)) {
                ledger.enter(new PollingAct.StaffDismissed(
                        election.village(), election.body(), duty, name, by.signInName()));
            }
        });
    }

    private boolean onDuty(ElectionId id, StaffMember member) {
        return roster.of(id).stream()
                .anyMatch(one -> one.duty() == member.duty() && PersonName.same(one.name(), member.name()));
    }

    /** What is still missing before the vote is prepared. */
    public List<Reason> missing(Election election) {
        var setup = of(election.id());
        var reasons = new ArrayList<Reason>();
        int registered = book.registered(election);
        if (setup.received() < registered) {
            reasons.add(PollingRefusal.TOO_FEW_BALLOTS.of(setup.received(), registered));
        }
        if (setup.desks().isEmpty()) {
            reasons.add(PollingRefusal.NO_DESKS.of());
        }
        Duty.NEEDED.stream()
                .filter(duty -> setup.staff().stream().noneMatch(member -> member.duty() == duty))
                .map(duty -> PollingRefusal.NOBODY_AS.of(duty))
                .forEach(reasons::add);
        reasons.addAll(recusal.against(election));
        reasons.addAll(proxies.broken(election));
        return reasons;
    }

    /** Preparations change between the candidates' list and the end of the vote. */
    private static List<Reason> notNow(Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        if (!election.reached(Stage.CANDIDATES_PUBLISHED) || election.reached(Stage.COUNTING)) {
            reasons.add(PollingRefusal.NOT_PREPARING.of());
        }
        return reasons;
    }

    private static List<Reason> notBefore(Election election, SignedIn by) {
        var reasons = notNow(election, by);
        return reasons.isEmpty() && election.reached(Stage.POLLING)
                ? List.of(PollingRefusal.NOT_PREPARING.of())
                : reasons;
    }
}
