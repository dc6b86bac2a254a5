package org.huanjie.roll.branch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 党员名册管理 — keeps the list of a branch until its members meet to elect. A member elects by this list alone, whether or not there is a
 * roll of the villagers yet.
 */
@Service
@Transactional
public class BranchMembers {

    private static final int NAMESAKES = 50;

    private final BranchRows rows;
    private final Voters voters;
    private final Elections elections;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    BranchMembers(BranchRows rows, Voters voters, Elections elections, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.voters = voters;
        this.elections = elections;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<BranchMember> of(Election branch) {
        return rows.of(branch.first());
    }

    @Transactional(readOnly = true)
    public Optional<BranchMember> find(Election branch, BranchMemberId id) {
        return rows.find(branch.first(), id);
    }

    /** How many vote, and are due at the meeting. */
    @Transactional(readOnly = true)
    public int entitled(Election branch) {
        return (int) of(branch).stream().filter(BranchMember::entitled).count();
    }

    /** Whether the list can still change: until the members meet. */
    public static boolean open(Election branch) {
        return !branch.followsAnother() && !branch.reached(Stage.MEETING);
    }

    /** Enters all of these or none; who is on the list already is brought up to date. Answers how many are on it. */
    public Verdict<Integer> enter(Election branch, List<BranchLine> lines, SignedIn by) {
        return Verdict.unless(against(branch, by), () -> {
            var there = rows.of(branch.first());
            for (var line : lines) {
                there.stream()
                        .filter(one -> is(one, line))
                        .findFirst()
                        .ifPresentOrElse(
                                one -> rows.change(one.id(), line.standing(), line.rights()),
                                () -> rows.add(member(branch, line), OffsetDateTime.now(clock)));
            }
            int people = rows.of(branch.first()).size();
            ledger.enter(new BranchAct.BranchListed(branch.village(), people, entitled(branch), by.signInName()));
            return people;
        });
    }

    public Verdict<Nothing> change(
            Election branch, BranchMember member, BranchStanding standing, BranchRights rights, SignedIn by) {
        return Verdict.unless(against(branch, by), () -> {
            rows.change(member.id(), standing, rights);
            ledger.enter(new BranchAct.BranchMemberChanged(branch.village(), entitled(branch), by.signInName()));
        });
    }

    public Verdict<Nothing> remove(Election branch, BranchMember member, SignedIn by) {
        return Verdict.unless(against(branch, by), () -> {
            rows.remove(member.id());
            ledger.enter(new BranchAct.BranchMemberRemoved(branch.village(), entitled(branch), by.signInName()));
        });
    }

    private List<Reason> against(Election branch, SignedIn by) {
        var held = elections.lock(branch.id());
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(held.village(), by));
        if (!open(held)) {
            reasons.add(StageRefusal.FINAL.of(held.body(), held.stage()));
        }
        return reasons;
    }

    private static boolean is(BranchMember one, BranchLine line) {
        return PersonName.same(one.name(), line.name().printed())
                && one.sex().equals(line.sex())
                && one.birthYear() == line.birthYear();
    }

    // who stands on the villagers' roll too is the same person, where name, sex and year leave no doubt
    private BranchMember member(Election branch, BranchLine line) {
        var id = ids.next();
        var same = voters.called(branch.village(), line.name().form(), NAMESAKES).stream()
                .filter(row -> row.sex().equals(line.sex()) && row.birthYear() == line.birthYear())
                .toList();
        return new BranchMember(
                new BranchMemberId(id),
                branch.first(),
                branch.village(),
                same.size() == 1 ? same.getFirst().id() : new VoterId(id),
                line.name().printed(),
                line.sex(),
                line.birthYear(),
                line.standing(),
                line.rights());
    }
}
