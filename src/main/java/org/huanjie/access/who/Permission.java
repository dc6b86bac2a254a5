package org.huanjie.access.who;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;

/**
 * 职权 — what several handlers, services and pages let the same roles do, under one name. Whoever takes a step stands in the table of the
 * step; what one handler alone answers stands on the handler.
 */
public enum Permission {
    /** 主持换届: carries the election of a village on, whichever body it is of */
    PRESIDE(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE),
    /**
     * 管理组织: keeps the branch's list and carries its election on, in which the villagers' election committee has no part (R-PB-6); and keeps who sits
     * between two elections (R-AF-5..8)
     */
    KEEP_BODIES(Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE),
    /** 联审: answers for a level of a review, and does what follows from it */
    REVIEW(Role.TOWN_REVIEW, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP),
    /** 清点会议选票: takes down the ballots of a meeting that elects */
    COUNT_MEETING(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.SCRUTINEER, Role.TOWN_COMMITTEE),
    /** 交付本人代码: hands a person under review the code of their own page, against the identity card */
    HAND_CODE(Role.TOWN_REVIEW, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP, Role.ELECTION_COMMITTEE),
    /** 主持和监督投票 */
    WATCH_POLL(Role.ELECTION_COMMITTEE, Role.SCRUTINEER),
    /** 县级设定: the term of a county, and its own numbers */
    SET_COUNTY(Role.COUNTY_OFFICE),
    /** 了解投票: reads how a poll is prepared and goes */
    FOLLOW_POLL(
            Role.VILLAGE_TEAM,
            Role.ELECTION_COMMITTEE,
            Role.SCRUTINEER,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.COUNTY_OFFICE,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 接收移交: the archive of a town, which signs for the bags (R-AF-3) */
    KEEP_ARCHIVE(Role.TOWN_COMMITTEE, Role.TOWN_REVIEW),
    /** 组织指导: the offices above the village */
    ORGANIZE(Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 乡镇办理: what the office of a town alone does: names the people who verify, puts a vote off by a document (R-PL-2) */
    ACT_FOR_TOWN(Role.TOWN_COMMITTEE),
    /** 受理申诉: the organs that answer objections */
    HEAR_OBJECTIONS(Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 办理本村选举: keeps the roll and answers objections to it (R-RG-6), prepares the poll, packs what is left of it */
    CONDUCT(Role.ELECTION_COMMITTEE),
    /** 了解异议: reads objections to rulings and results, as far as its own organ and those below it */
    FOLLOW_OBJECTIONS(Role.ELECTION_COMMITTEE, Role.SCRUTINEER, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 办理: visits villages and works on their problems */
    WORK(
            Role.VILLAGE_TEAM,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP),
    /** 了解办理: reads what that work is */
    FOLLOW_WORK(
            Role.VILLAGE_TEAM,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 召集分析会: keeps the meetings of a division */
    KEEP_BRIEFINGS(
            Role.VILLAGE_TEAM,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.COUNTY_OFFICE,
            Role.GUIDANCE_GROUP),
    /** 了解选举: reads the roll, the candidates, the result */
    FOLLOW_ELECTION(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 查阅文书: reads what an election has on paper */
    READ_PAPERS(
            Role.VILLAGE_TEAM,
            Role.ELECTION_COMMITTEE,
            Role.TOWN_COMMITTEE,
            Role.COUNTY_OFFICE,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 走访选民: a volunteer calls on the households of a grid */
    CALL_ON(Role.VOLUNTEER),
    /** 查看全县 */
    LOOK_AT_COUNTY(Role.COUNTY_OFFICE, Role.COUNTY_LEADER, Role.GUIDANCE_GROUP, Role.AUDITOR),
    /** 查看乡镇: who looks at a town, its own and those above it */
    LOOK_AT_TOWN(
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.TOWN_REVIEW,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 查看村: who looks at a village, its own and those above it */
    LOOK_AT_VILLAGE(
            Role.VILLAGE_TEAM,
            Role.ELECTION_COMMITTEE,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.TOWN_REVIEW,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 进入本村: opens the page of a village, which leads to each one's work */
    ENTER_VILLAGE(
            Role.VILLAGE_TEAM,
            Role.ELECTION_COMMITTEE,
            Role.RESIDENT_CADRE,
            Role.VOLUNTEER,
            Role.BALLOT_ISSUER,
            Role.CALLER,
            Role.TELLER,
            Role.SCRUTINEER,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.TOWN_REVIEW,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR),
    /** 查看留痕 */
    AUDIT(Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE, Role.AUDITOR),
    /** 管理账号 */
    KEEP_ACCOUNTS(Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE),
    /** 查看账号: those, and who asks for accounts */
    SEE_ACCOUNTS(
            Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE),
    /** 查看县办事项: reads what the county's office has set and let out */
    SEE_OFFICE(Role.COUNTY_OFFICE, Role.AUDITOR),
    /** 查看被拒 */
    SEE_DENIALS(Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean isOf(SignedIn who) {
        return roles.contains(who.role());
    }

    /** As {@link #isOf(SignedIn)}, in this division: theirs, or one below it. */
    public boolean isOf(SignedIn who, String division) {
        return isOf(who) && who.covers(division);
    }

    /** Why this person does not do this in this division; empty where they do. A service asks it, whoever calls the service. */
    public List<Reason> against(String division, SignedIn who) {
        return isOf(who, division)
                ? List.of()
                : List.of(AuthorityRefusal.NOT_YOURS.of(roles.stream().sorted().toList()));
    }

    /** The names of its roles, for the navigation. */
    public Set<String> names() {
        return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of its roles at this level, for the navigation of that level. */
    public Set<String> names(Level level) {
        return roles.stream()
                .filter(role -> role.level() == level)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
