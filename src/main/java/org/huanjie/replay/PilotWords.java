package org.huanjie.replay;

import java.util.List;
import org.huanjie.access.who.Role;

/** 剧本用语 — what the people of the play write into the forms: their data, not the program's words. */
final class PilotWords {

    static final String COUNTY = "平阳县";
    static final String VERIFIER = "核甲子";
    static final String TOWN_OFFICE = "镇换届工作组";
    static final String MISSING = "材料不全，待补";
    static final String KEY_ROLE = "老干部代表";
    static final String OFFICER = "驻村干部";
    static final String ISSUE = "村内河道整治";
    static final String ISSUE_PLAN = "列入年度工程，按期完工";
    static final String PAPER = "台账材料";
    static final String PAPER_NUMBER = "〔2017〕1 号";
    static final String FRAME = "各村民小组随机抽户";
    static final String ORGAN = "组织";
    static final String ARCHIVE = "镇档案室";
    static final String HALL = "村文化礼堂";
    static final String STATEMENT = "当选后按时公开村务、财务，每月一天在村里接待村民。";
    static final String QUESTION = "村里的账多久公开一次？";
    static final String ANSWER = "每季度公开一次，大额支出随时公开。";
    static final String DESK = "%d 号台";

    /** Who sits in the town's seven and in the county's guidance group, and where the latter come from. */
    static final List<String> SEVEN = List.of("镇甲会", "镇乙会", "镇丙会", "镇丁会", "镇戊会", "镇己会", "警庚会");

    static final List<String> GROUP = List.of("县甲指", "县乙指", "县丙指", "县丁指");
    static final List<String> GROUP_ORGANS = List.of("县纪委", "县委组织部", "县民政局", "县农办");
    static final String BRIEFED = "逐项过了议程，程序和后勤没有新情况";
    static final String PRESSED = "催办，按原定时限销号";

    private PilotWords() {}

    /** The name of whoever plays this role. */
    static String person(Role role) {
        return switch (role) {
            case COUNTY_OFFICE -> "县办甲";
            case TOWN_COMMITTEE -> "镇办乙";
            case TOWN_REVIEW -> VERIFIER;
            case VILLAGE_TEAM -> "村干丙";
            case ELECTION_COMMITTEE -> "选委丁";
            case BALLOT_ISSUER -> "发票己";
            case TELLER -> "计票壬";
            default -> "演员癸";
        };
    }

    /** The name of another who plays it: two who act together are two people. */
    static String second(Role role) {
        return role == Role.TELLER ? "计票丑" : "演员丑";
    }
}
