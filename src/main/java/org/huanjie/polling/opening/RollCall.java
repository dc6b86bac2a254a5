package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.preparation.DutyConditions;
import org.huanjie.polling.preparation.OpeningAct;
import org.huanjie.polling.preparation.Presence;
import org.huanjie.polling.preparation.Presences;
import org.huanjie.polling.preparation.Roster;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 点名 — the staff's names are called before the vote, and again when somebody comes later: who is there, who has signed in, who goes with
 * which mobile box. Nobody counts as there while something is missing of what is asked before their duty (R-DP-1).
 */
@Service
@Transactional
public class RollCall {

    /** 点到 — a name of the staff that was answered to. */
    public record Called(Duty duty, String name) {
        private static Called of(StaffMember member) {
            return new Called(member.duty(), member.name());
        }
    }

    private final Polls polls;
    private final Roster roster;
    private final Boxes boxes;
    private final Presences presences;
    private final DutyConditions conditions;
    private final Elections elections;
    private final Ledger ledger;

    RollCall(
            Polls polls,
            Roster roster,
            Boxes boxes,
            Presences presences,
            DutyConditions conditions,
            Elections elections,
            Ledger ledger) {
        this.polls = polls;
        this.roster = roster;
        this.boxes = boxes;
        this.presences = presences;
        this.conditions = conditions;
        this.elections = elections;
        this.ledger = ledger;
    }

    /** Calls the names of the whole staff: those named here are there, everyone else is not. Who is there already is not asked again. */
    public Verdict<Nothing> call(ElectionId id, Set<Called> there, SignedIn by) {
        var election = begin(id);
        var staff = roster.of(id);
        var reasons = until(Stage.COUNTING, election, by);
        reasons.addAll(conditions.of(
                election,
                staff.stream()
                        .filter(member -> !member.there() && there.contains(Called.of(member)))
                        .toList()));
        return Verdict.unless(
                reasons, () -> staff.forEach(member -> call(election, member, there.contains(Called.of(member)), by)));
    }

    private void call(Election election, StaffMember member, boolean present, SignedIn by) {
        if (!member.present().equals(Optional.of(present))) {
            roster.call(election.id(), member.duty(), member.name(), present);
            ledger.enter(new OpeningAct.StaffCalled(
                    election.village(), election.body(), member.duty(), member.name(), present, by.signInName()));
        }
    }

    /** What is still missing of those on the staff before they may be on duty. */
    @Transactional(readOnly = true)
    public List<Reason> notReady(Election election) {
        return conditions.of(election, roster.of(election.id()));
    }

    /** Who of those with an account has signed in at the roll call. */
    @Transactional(readOnly = true)
    public List<Presence> presences(Election election) {
        return presences.of(election);
    }

    /** Takes down that one of the staff, who is there, has signed in before a witness; for those who come later as well. */
    public Verdict<Nothing> signIn(ElectionId id, SignedIn member, SignedIn before) {
        var election = begin(id);
        var entry = presences.entry(id, member).filter(one -> member.division().equals(election.village()));
        // a teller may come while the boxes are brought in; the staff sign in before those who preside or watch
        var reasons = until(Stage.DECLARED, election, before);
        if (before.account().equals(member.account())) {
            reasons.add(PollingRefusal.PRESENCE_WITNESS.of());
        }
        if (entry.isEmpty()) {
            reasons.add(PollingRefusal.PRESENCE_NOT_LISTED.of(member.personName()));
        } else if (!entry.get().there()) {
            reasons.add(PollingRefusal.PRESENCE_NOT_CALLED.of(member.personName()));
        }
        if (presences.seen(id, member.signInName())) {
            reasons.add(PollingRefusal.PRESENCE_ALREADY.of(member.personName()));
        }
        // a pledge may have been taken back since the name was called
        reasons.addAll(conditions.of(election, entry.stream().toList()));
        return Verdict.unless(
                reasons,
                () -> entry.ifPresent(one -> {
                    presences.add(election, one, member, before);
                    ledger.enter(new OpeningAct.StaffSignedIn(
                            election.village(),
                            election.body(),
                            one.duty(),
                            one.name(),
                            member.signInName(),
                            before.signInName()));
                }));
    }

    /** Says which mobile box someone of the staff goes with. */
    public Verdict<Nothing> man(ElectionId id, String name, UUID box, SignedIn by) {
        var election = begin(id);
        var found = boxes.of(id).stream()
                .filter(one -> one.id().equals(box) && one.mobile())
                .findFirst();
        var member = roster.of(id).stream()
                .filter(one -> one.duty() == Duty.MOBILE_BOX && one.name().equals(name))
                .toList();
        var reasons = until(Stage.COUNTING, election, by);
        if (found.isEmpty()) {
            reasons.add(PollingRefusal.NO_BOX.of().under("R-PL-3"));
        }
        if (member.isEmpty()) {
            reasons.add(PollingRefusal.NOT_ON_STAFF.of(name));
        }
        reasons.addAll(conditions.of(election, member));
        return Verdict.unless(
                reasons,
                () -> found.filter(one -> roster.assign(id, name, one.id()))
                        .ifPresent(one -> ledger.enter(new OpeningAct.MobileBoxManned(
                                election.village(), election.body(), one.name(), name, by.signInName()))));
    }

    private Election begin(ElectionId id) {
        var election = elections.get(id);
        polls.lock(election);
        return election;
    }

    private static ArrayList<Reason> until(Stage end, Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        if (!election.reached(Stage.CANDIDATES_PUBLISHED) || election.reached(end)) {
            reasons.add(PollingRefusal.NOT_PREPARING.of());
        }
        return reasons;
    }
}
