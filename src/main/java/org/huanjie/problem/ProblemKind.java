package org.huanjie.problem;

import org.huanjie.shell.Worded;

/** 问题类型 — the fourteen kinds of problem (docs/rules.md, mechanisms); which hold when says the store's edition, compared in a test. */
public enum ProblemKind implements Worded {
    /** 未换届选举 */
    NOT_ELECTED,
    /** 班子不健全 */
    INCOMPLETE_TEAM,
    /** 软弱涣散 */
    SLACK_TEAM,
    /** 干群关系紧张 */
    STRAINED_RELATIONS,
    /** 村务不公开 */
    AFFAIRS_NOT_OPEN,
    /** 经济薄弱无人干 */
    WEAK_ECONOMY,
    /** 经济发达竞争激烈 */
    CONTESTED_SEATS,
    /** 驾驭能力差 */
    WEAK_COMMAND,
    /** 遗留问题 */
    LEGACY,
    /** 拆迁合并改制 */
    RELOCATION,
    /** 作风霸道 */
    OVERBEARING,
    /** 群体上访 */
    GROUP_PETITION,
    /** 宗族派性 */
    CLAN_FACTION,
    /** 其他 */
    OTHER;

    @Override
    public String key() {
        return "situation.kind." + name();
    }

    /** The kind of this code; whatever the code list does not hold is {@link #OTHER}, so that nothing raised is lost. */
    public static ProblemKind of(String code) {
        for (var kind : values()) {
            if (kind.name().equals(code)) {
                return kind;
            }
        }
        return OTHER;
    }
}
