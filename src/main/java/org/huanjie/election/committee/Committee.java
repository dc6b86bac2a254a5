package org.huanjie.election.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Worded;
import org.huanjie.shell.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 村民选举委员会 — presides over the election (R-EC-1): chosen by a meeting, kept full from its reserve, left by who is nominated. */
@Service
@Transactional(readOnly = true)
public class Committee {

    /** 选委会职务; reserve members step in in the order of the vote (R-EC-6). */
    public enum Office implements Worded {
        CHAIR,
        MEMBER,
        RESERVE;

        @Override
        public String key() {
            return "committee-office." + name();
        }
    }

    /** 离任原因. */
    public enum Because implements Worded {
        /** 被提名为候选人 (R-EC-5) */
        NOMINATED,
        RESIGNED,
        /** 死亡或丧失行为能力 */
        UNABLE,
        /** 重新推选 */
        CHOSEN_ANEW;

        @Override
        public String key() {
            return "committee-left." + name();
        }
    }

    /** 推选人选 — whom a meeting chose, in the order of the vote. */
    public record Person(String name, Office office, UUID meeting) {}

    /**
     * 成员 — a sitting or reserve member.
     *
     * @param person who of the roll it is, once that is known: the committee is chosen before there is a roll
     */
    public record Member(
            UUID id,
            int place,
            String name,
            Office office,
            UUID meeting,
            @Nullable CommitteePerson person) {

        boolean sits() {
            return office != Office.RESERVE;
        }
    }

    /** 离任的成员 — who left, from what, when and why, and who stepped in; empty where nobody did. */
    public record Left(String name, Office office, LocalDate on, Because because, String steppedIn) {}

    /** 推选结果 — who was chosen, with what is advised against. */
    public record Chosen(List<Member> members, List<Reason> advice) {}

    static final int FEWEST = 3;

    private final CommitteeMembers store;
    private final Elections elections;
    private final Meetings meetings;
    private final ElectionEditions editions;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Committee(
            CommitteeMembers store,
            Elections elections,
            Meetings meetings,
            ElectionEditions editions,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.store = store;
        this.elections = elections;
        this.meetings = meetings;
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Takes down whom the meetings chose, in the order of the vote; an earlier choice is replaced (R-EC-6, "or chosen anew"). */
    @Transactional
    public Verdict<Chosen> choose(ElectionId election, List<Person> people, SignedIn by) {
        var of = elections.lock(election);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(of.village(), by));
        reasons.addAll(archived(of));
        reasons.addAll(faults(people));
        reasons.addAll(undecided(of, people));
        meetings.groupsLeftOut(of, people.stream().map(Person::meeting).toList())
                .ifPresent(reasons::add);
        if (!of.reached(Stage.STARTED) || of.body() != Body.VILLAGERS_COMMITTEE) {
            reasons.add(CommitteeRefusal.NOT_STARTED.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        members(election).forEach(member -> store.leave(member.id(), LocalDate.now(clock), Because.CHOSEN_ANEW));
        int place = store.lastPlace(election);
        for (var person : people) {
            store.add(
                    of,
                    new Member(
                            ids.next(),
                            ++place,
                            PersonName.of(person.name()).printed(),
                            person.office(),
                            person.meeting(),
                            null));
        }
        ledger.enter(new CommitteeAct.CommitteeChosen(
                of.village(),
                sitting(election).stream().map(Member::name).toList(),
                reserve(election).stream().map(Member::name).toList(),
                by.signInName()));
        return Verdict.done(new Chosen(members(election), advice(election)));
    }

    /** Takes a member off; a nominated one must leave at once (R-EC-5). The first of the reserve steps in (R-EC-6). */
    @Transactional
    public Verdict<Optional<Committee.Member>> leave(ElectionId election, UUID member, Because because, SignedIn by) {
        var of = elections.lock(election);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(of.village(), by));
        reasons.addAll(archived(of));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return members(election).stream()
                .filter(m -> m.id().equals(member))
                .findFirst()
                .map(one -> Verdict.done(left(of, one, because, by.signInName())))
                .orElseGet(() -> Verdict.refused(CommitteeRefusal.NO_MEMBER.of()));
    }

    /**
     * A member is nominated and leaves in that moment, whoever is at work and asked by nobody (R-EC-5); from then on the record says who
     * it was. Whoever is in reserve leaves too: a candidate never steps in.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nominated(Election election, Member member, CommitteePerson person, String by) {
        var of = elections.lock(election.id());
        if (!of.reached(Stage.ARCHIVED)) {
            store.person(member.id(), person);
            left(of, member, Because.NOMINATED, by);
        }
    }

    private Optional<Member> left(Election of, Member leaving, Because because, String by) {
        store.leave(leaving.id(), LocalDate.now(clock), because);
        var steppedIn = leaving.sits() ? reserve(of.id()).stream().findFirst() : Optional.<Member>empty();
        steppedIn.ifPresent(reserve -> store.stepIn(reserve, leaving));
        ledger.enter(new CommitteeAct.CommitteeMemberLeft(
                of.village(),
                leaving.name(),
                because.name(),
                steppedIn.map(Member::name).orElse(""),
                by));
        return steppedIn;
    }

    /** Who left since the committee was chosen, first to last; not those whom another choice replaced. */
    public List<Left> departed(ElectionId election) {
        return store.left(election);
    }

    /** Whoever sits or is in reserve, in the order of the vote. */
    public List<Member> members(ElectionId election) {
        return store.current(election);
    }

    /** Takes down whom the committee elected to its chair after the chair left (R-EC-6). */
    @Transactional
    public Verdict<Optional<Committee.Member>> chair(ElectionId election, UUID member, SignedIn by) {
        var of = elections.lock(election);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(of.village(), by));
        reasons.addAll(archived(of));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var sitting = sitting(election);
        var chosen = sitting.stream().filter(m -> m.id().equals(member)).findFirst();
        if (chosen.isEmpty()) {
            return Verdict.refused(CommitteeRefusal.NO_MEMBER.of().under("R-EC-6"));
        }
        if (sitting.stream().anyMatch(m -> m.office() == Office.CHAIR)) {
            return Verdict.refused(CommitteeRefusal.HAS_CHAIR.of());
        }
        store.office(member, Office.CHAIR);
        ledger.enter(new CommitteeAct.CommitteeChairElected(
                of.village(), chosen.get().name(), by.signInName()));
        return Verdict.done(Optional.empty());
    }

    /** Chair and members who sit, in the order of the vote. */
    public List<Member> sitting(ElectionId election) {
        return members(election).stream().filter(Member::sits).toList();
    }

    public List<Member> reserve(ElectionId election) {
        return members(election).stream().filter(m -> !m.sits()).toList();
    }

    /** What is advised but bars nothing: an odd number of members (R-EC-2). */
    public List<Reason> advice(ElectionId election) {
        int sitting = sitting(election).size();
        return sitting > 0 && sitting % 2 == 0 ? List.of(CommitteeRefusal.EVEN.of(sitting)) : List.of();
    }

    /** Whether a committee that can preside sits: three at least, with a chair. */
    public List<Reason> incomplete(ElectionId election) {
        var sitting = sitting(election);
        var reasons = new ArrayList<Reason>();
        if (sitting.size() < FEWEST) {
            reasons.add(CommitteeRefusal.TOO_FEW.of(FEWEST, sitting.size()));
        }
        if (sitting.stream().noneMatch(m -> m.office() == Office.CHAIR)) {
            reasons.add(CommitteeRefusal.NO_CHAIR.of());
        }
        return reasons;
    }

    // with the archive the committee is on record as it was
    private static List<Reason> archived(Election election) {
        return election.reached(Stage.ARCHIVED)
                ? List.of(StageRefusal.FINAL.of(election.body(), election.stage()))
                : List.of();
    }

    private static List<Reason> faults(List<Person> people) {
        var reasons = new ArrayList<Reason>();
        long sitting = people.stream().filter(p -> p.office() != Office.RESERVE).count();
        if (sitting < FEWEST) {
            reasons.add(CommitteeRefusal.TOO_FEW.of(FEWEST, sitting));
        }
        long chairs = people.stream().filter(p -> p.office() == Office.CHAIR).count();
        if (chairs != 1) {
            reasons.add(CommitteeRefusal.ONE_CHAIR.of(chairs));
        }
        var names = new HashSet<String>();
        for (var person : people) {
            if (person.name().isBlank()) {
                reasons.add(CommitteeRefusal.NO_NAME.of());
            } else if (!names.add(PersonName.form(person.name()))) {
                reasons.add(CommitteeRefusal.TWICE.of(person.name()));
            }
        }
        return reasons;
    }

    private List<Reason> undecided(Election election, List<Person> people) {
        var edition = editions.of(election).base();
        return people.stream()
                .map(Person::meeting)
                .distinct()
                .flatMap(id -> meetings
                        .find(election.id(), id)
                        .filter(meeting -> meeting.purpose() == MeetingPurpose.COMMITTEE)
                        .map(meeting -> meeting.against(edition))
                        .orElseGet(() -> List.of(CommitteeRefusal.NO_MEETING.of()))
                        .stream())
                .toList();
    }
}
