package org.huanjie.election.stage;

import org.huanjie.shell.Worded;

/** 阶段 — a stage that an election can stand at; which body has which, in what order, says {@link Body#stages()} (docs/rules.md, calendar). */
public enum Stage implements Worded {
    /** S00 准备 */
    PREPARING,
    /** S03 启动 */
    STARTED,
    /** S04 选委会产生 */
    COMMITTEE_CHOSEN,
    /** S05 选举办法通过 */
    RULES_PASSED,
    /** S06 选民登记 */
    REGISTERING,
    /** S07 名单公布 */
    ROLL_PUBLISHED,
    /** S08–S09 申诉处理完毕 */
    ROLL_SETTLED,
    /** S11–S14 提名 */
    NOMINATING,
    /** S15 正式候选人公布 */
    CANDIDATES_PUBLISHED,
    /** S16–S20 投票准备就绪 */
    VOTE_PREPARED,
    /** S21 投票 */
    POLLING,
    /** S21 唱票计票 */
    COUNTING,
    /** S21 当场宣布 */
    DECLARED,
    /** S24–S25 备案发证 */
    FILED,
    /** S27 移交 */
    HANDED_OVER,
    /** S28 归档 */
    ARCHIVED,
    /** 上级批复 (Party branch) */
    APPROVED,
    /** 候选人名单 (Party branch) */
    LIST_SET,
    /** 大会或会议选举 */
    MEETING,
    /** 书记产生 (Party branch) */
    SECRETARY_CHOSEN;

    @Override
    public String key() {
        return "stage." + name();
    }
}
