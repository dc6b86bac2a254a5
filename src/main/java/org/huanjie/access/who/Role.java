package org.huanjie.access.who;

import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Worded;

/** 角色 — what an account may do, at the level of division it is bound to. */
public enum Role implements Worded {
    /** 省、市换届办: looks at its counties one by one and opens their offices' accounts, nothing else */
    PROVINCE_OFFICE(Level.PROVINCE),
    /** 县换届办 */
    COUNTY_OFFICE(Level.COUNTY),
    /** 县联系领导 */
    COUNTY_LEADER(Level.COUNTY),
    /** 县业务指导组 */
    GUIDANCE_GROUP(Level.COUNTY),
    /** 乡镇党委(换届办) */
    TOWN_COMMITTEE(Level.TOWN),
    /** 乡镇七人小组 */
    TOWN_SEVEN(Level.TOWN),
    /** 乡镇准入核查、资格联审工作组 */
    TOWN_REVIEW(Level.TOWN),
    /** 村专班(村干部) */
    VILLAGE_TEAM(Level.VILLAGE),
    /** 村民选举委员会 */
    ELECTION_COMMITTEE(Level.VILLAGE),
    /** 驻村干部 */
    RESIDENT_CADRE(Level.VILLAGE),
    /** 验证发票员 */
    BALLOT_ISSUER(Level.VILLAGE),
    /** 唱票员 */
    CALLER(Level.VILLAGE),
    /** 计票员 */
    TELLER(Level.VILLAGE),
    /** 监票员 */
    SCRUTINEER(Level.VILLAGE),
    /** 志愿者 */
    VOLUNTEER(Level.VILLAGE),
    /** 督查审计 */
    AUDITOR(Level.COUNTY),
    /** 核查部门: an organ that certifies what a review asks it, and sees nothing else */
    ORGAN(Level.COUNTY);

    private final Level level;

    Role(Level level) {
        this.level = level;
    }

    @Override
    public String key() {
        return "role." + name();
    }

    public Level level() {
        return level;
    }

    /** Whether an account of this role may be bound to this division; a province's office may be a city's as well. */
    public boolean fits(String division) {
        return DivisionCode.of(division).filter(this::fits).isPresent();
    }

    private boolean fits(DivisionCode division) {
        return this == PROVINCE_OFFICE ? division.level().isAbove(Level.COUNTY) : division.level() == level;
    }

    /** Whoever sees or changes records above a village's: for them a password alone is not enough. */
    public boolean needsCode() {
        return level.isAbove(Level.VILLAGE);
    }

    /** Whoever presides over the poll and the count or watches over them: a hall where not everybody has a telephone. */
    public boolean isOfTheHall() {
        return this == ELECTION_COMMITTEE || this == SCRUTINEER;
    }
}
