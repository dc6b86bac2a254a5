package org.huanjie.readiness.condition;

import java.util.List;
import org.huanjie.shell.Worded;

/** 准入条件 — the six conditions of the 2017 report; which hold in a version, and with which documents, says {@link ConditionSet}. */
public enum Condition implements Worded {
    /** 关键人物是否掌握: who is to be kept in touch with, by role, and by whom; never what anyone thinks */
    KEY_PERSONS(new Evidence.Contacts(List.of())),
    /** 重难点问题是否化解 */
    HARD_ISSUES(new Evidence.Issues(List.of())),
    /** 村级财务清理是否到位 (Art. 35) */
    FINANCE(new Evidence.Documents(List.of())),
    /** 村级制度是否规范 (Art. 27) */
    RULES_IN_ORDER(new Evidence.Documents(List.of())),
    /** 村两委主职干部是否明确: the Party side's record alone (Art. 11) */
    HEADS_CLEAR(new Evidence.Documents(List.of())),
    /** 群众评价是否达标 */
    VILLAGERS_RATING(Evidence.Sample.EMPTY);

    private final Evidence empty;

    Condition(Evidence empty) {
        this.empty = empty;
    }

    @Override
    public String key() {
        return "readiness.condition." + name();
    }

    /** The evidence of this condition with nothing in it; its type is the type of all evidence of the condition. */
    public Evidence empty() {
        return empty;
    }
}
