package org.huanjie.election.postponement;

import org.huanjie.shell.Worded;

/** 改期事由 — why a vote is not held on the day that was published. */
public enum PostponementGround implements Worded {
    /** 选民名单未能在法定期限前公布 (R-RG-5) */
    ROLL_LATE,
    /** 候选人名单未能按期公布 (R-NM-6) */
    LIST_LATE,
    /** 台风、洪涝、疫情等不可抗力 */
    DISASTER,
    /** 候选人死亡 */
    DEATH,
    /** 秩序受到破坏，无法正常投票 */
    DISORDER,
    /** 投票准备没有完成 */
    UNPREPARED;

    @Override
    public String key() {
        return "election.postponement.ground." + name();
    }
}
