package org.huanjie.count.result;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Worded;

/** 无效事由 — the grounds on which an election is void (R-BV-8, R-WN-17), each with the rule that was broken; there are no others. */
public enum VoidGround implements Worded {
    /** 村民选举委员会产生不合法 */
    COMMITTEE("R-EC-1"),
    /** 候选人产生不合法 */
    CANDIDATES("R-NM-1"),
    /** 参加投票的未过登记人数的半数 */
    TURNOUT("R-WN-1"),
    /** 等额选举 */
    EQUAL_NUMBER("R-NM-2"),
    /** 收回票数多于发出票数 */
    MORE_RECOVERED("R-BV-1"),
    /** 没有公开唱票、计票 */
    NOT_IN_PUBLIC("R-PL-1"),
    /** 没有当场公布选举结果 */
    NOT_ANNOUNCED("R-PL-1"),
    /** 以暴力、威胁、欺骗、贿赂、伪造选票、虚报票数等不正当手段当选 */
    IMPROPER_MEANS("R-WN-17"),
    /** 投票因不可抗力或者秩序破坏中断，不能继续投票、计票 */
    BROKEN_OFF("R-BV-8"),
    /** 其他违反法定选举程序 */
    PROCEDURE("R-BV-8");

    private static final Set<VoidGround> BEFORE_THE_VOTE = EnumSet.of(COMMITTEE, CANDIDATES, EQUAL_NUMBER);

    private final String rule;

    VoidGround(String rule) {
        this.rule = rule;
    }

    /** The rule that was broken. */
    public String rule() {
        return rule;
    }

    /** The ground that a finding under this rule names; that a vote broke off is found by no inquiry. */
    public static Optional<VoidGround> under(String rule) {
        return Arrays.stream(values())
                .filter(ground -> ground != BROKEN_OFF && ground.rule.equals(rule))
                .findFirst();
    }

    /** Whether what came before the vote was unlawful: to vote again on the same list would be as void. */
    public boolean beforeTheVote() {
        return BEFORE_THE_VOTE.contains(this);
    }

    /** From which stage on a finding can have this ground: what it is about must have happened. */
    public Stage from() {
        return switch (this) {
            case COMMITTEE -> Stage.COMMITTEE_CHOSEN;
            case CANDIDATES, EQUAL_NUMBER -> Stage.CANDIDATES_PUBLISHED;
            default -> Stage.POLLING;
        };
    }

    /** Whether a finding of this ground can be entered on an election that stands where this one does. */
    public boolean fits(Election latest) {
        return latest.reached(from()) && (this != BROKEN_OFF || !latest.reached(Stage.DECLARED));
    }

    @Override
    public String key() {
        return "void-ground." + name();
    }
}
