package org.huanjie.count.sitting;

import static org.huanjie.access.who.Role.CALLER;
import static org.huanjie.access.who.Role.ELECTION_COMMITTEE;
import static org.huanjie.access.who.Role.SCRUTINEER;
import static org.huanjie.access.who.Role.TELLER;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;

/**
 * 计票职权 — what is done at a count, and by whom: the one table that its services, its pages and their buttons ask. The villagers' vote is
 * its committee's and its scrutineers' (R-EC-1); at a meeting of another body its town and its village team preside too.
 */
public enum CountAuthority implements Worded {
    /** 主持计票: opens the count, confirms its ballots, compares its totals, closes it */
    PRESIDE(
            Set.of(SCRUTINEER, ELECTION_COMMITTEE),
            Set.of(SCRUTINEER, ELECTION_COMMITTEE, VILLAGE_TEAM, TOWN_COMMITTEE)),
    /** 认定疑问票 (R-BV-5) */
    RULE(Set.of(ELECTION_COMMITTEE), Set.of(ELECTION_COMMITTEE, VILLAGE_TEAM, TOWN_COMMITTEE)),
    /** 录票 (R-PL-5) */
    KEY(Set.of(TELLER, CALLER), Set.of(TELLER, CALLER)),
    /** 撤销一张 */
    UNDO(Set.of(TELLER, CALLER, SCRUTINEER), Set.of(TELLER, CALLER, SCRUTINEER)),
    /** 交席: a teller hands over their own side, whoever presides anybody's */
    HAND_OVER(
            Set.of(TELLER, CALLER, SCRUTINEER, ELECTION_COMMITTEE),
            Set.of(TELLER, CALLER, SCRUTINEER, ELECTION_COMMITTEE, VILLAGE_TEAM, TOWN_COMMITTEE)),
    /** 记下现场异议: in the hall whoever watches over the count, at a meeting the town (R-BV-5) */
    HEAR(Set.of(SCRUTINEER, ELECTION_COMMITTEE), Set.of(TOWN_COMMITTEE)),
    /** 宣布结果: as the body's stage table says */
    DECLARE,
    /** 会同结束计票: who may stand beside the one who closes the count */
    SECOND_AT_CLOSE(
            Set.of(SCRUTINEER, ELECTION_COMMITTEE, TELLER, CALLER, TOWN_COMMITTEE),
            Set.of(SCRUTINEER, ELECTION_COMMITTEE, TELLER, CALLER, TOWN_COMMITTEE)),
    /** 会同宣布结果: who may stand beside the one who declares */
    SECOND_AT_DECLARATION(
            Set.of(SCRUTINEER, ELECTION_COMMITTEE, TOWN_COMMITTEE),
            Set.of(SCRUTINEER, ELECTION_COMMITTEE, TOWN_COMMITTEE));

    private final Set<Role> atTheVote;
    private final Set<Role> atAMeeting;

    CountAuthority() {
        this(Set.of(), Set.of());
    }

    CountAuthority(Set<Role> atTheVote, Set<Role> atAMeeting) {
        this.atTheVote = atTheVote;
        this.atAMeeting = atAMeeting;
    }

    /** Whether this person does it at the count of this election. */
    public boolean isOf(SignedIn who, Election election) {
        return who.covers(election.village()) && roles(election.body()).contains(who.role());
    }

    /** The reason why this person does not do it, if they do not. */
    public List<Reason> against(Election election, SignedIn by) {
        return isOf(by, election)
                ? List.of()
                : List.of(CountRefusal.NOT_YOURS.of(
                        by.role(),
                        election.body(),
                        this,
                        roles(election.body()).stream().sorted().toList()));
    }

    /** Whether this role presides over or keys the count of some body: those see it. */
    public static boolean isOfAny(SignedIn who) {
        return PRESIDE.roles().contains(who.role()) || KEY.roles().contains(who.role());
    }

    /** Who does it at the count of some body. */
    public Set<Role> roles() {
        return Arrays.stream(Body.values())
                .flatMap(body -> roles(body).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Role> roles(Body body) {
        if (this == DECLARE) {
            return declaring(body);
        }
        return switch (body) {
            case VILLAGERS_COMMITTEE -> atTheVote;
            case SUPERVISORY_COMMITTEE -> atAMeeting;
            // the villagers' election committee has no part in a branch's election (R-PB-6)
            case PARTY_BRANCH ->
                atAMeeting.stream()
                        .filter(role -> role != ELECTION_COMMITTEE)
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static Set<Role> declaring(Body body) {
        return body.steps().stream()
                .filter(step -> step.next() == Stage.DECLARED)
                .findFirst()
                .orElseThrow()
                .roles();
    }

    @Override
    public String key() {
        return "count.authority." + name();
    }
}
