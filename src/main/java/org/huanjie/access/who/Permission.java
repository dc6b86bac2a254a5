package org.huanjie.access.who;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.region.Level;

/**
 * 职权 — what several handlers, services and pages let the same roles do, under one name. Whoever takes a step stands in the table of the
 * step; what one handler alone answers stands on the handler.
 */
public enum Permission {
    /** 主持换届: carries the election of a village on, whichever body it is of */
    PRESIDE(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE),
    /** 联审: answers for a level of a review, and does what follows from it */
    REVIEW(Role.TOWN_REVIEW, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP),
    /** 交付本人代码: hands a person under review the code of their own page, against the identity card */
    HAND_CODE(
            Role.TOWN_REVIEW, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP, Role.ELECTION_COMMITTEE),
    /** 主持和监督投票 */
    WATCH_POLL(Role.ELECTION_COMMITTEE, Role.SCRUTINEER),
    /** 组织指导: the offices above the village */
    ORGANIZE(Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 受理申诉: the organs that answer objections */
    HEAR_OBJECTIONS(Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE),
    /** 答复名单申诉: writes objections to the roll down and answers them (R-RG-6) */
    ANSWER_ON_ROLL(Role.ELECTION_COMMITTEE),
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
