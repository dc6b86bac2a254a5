package org.huanjie.readiness.condition;

import java.util.OptionalInt;

/**
 * 准入设置 — a number that a county, or where it sets none a town, sets for its villages. What no source fixes has no value of the
 * program's own (docs/rules.md, readiness).
 */
public enum ReadinessSetting {
    /** 群众评价合格线, per cent satisfied; unset until someone sets it, and until then the condition is not verified */
    RATING_THRESHOLD(OptionalInt.empty(), 100),
    /** 群众评价最少有效样本; none where unset */
    RATING_RESPONSES(OptionalInt.empty(), 100_000),
    /** 提级天数, days before the term's end; the plan wants S00 done 40 days before a vote, and the county needs time to answer */
    ESCALATION_DAYS(OptionalInt.of(60), 1000),
    /** 通过有效天数, from the pass to the election day; without limit where unset */
    EXPIRY_DAYS(OptionalInt.empty(), 1000),
    /** 文件保存天数, from the end of the term to the removal of its files (docs/rules.md, safeguards); nothing is removed where unset */
    FILES_KEPT_DAYS(OptionalInt.empty(), 3650),
    /** 群众评价最低回收率, per cent of those asked; none where unset */
    RATING_RATE(OptionalInt.empty(), 100),
    /** 群众评价档数, from 3 to 5, the best first; without it no survey is opened */
    SURVEY_GRADES(OptionalInt.empty(), 5),
    /** 群众评价中算满意的档数, from the best; without it no survey is opened */
    SURVEY_SATISFIED(OptionalInt.empty(), 4),
    /** 群众评价最少公开份数: a result of fewer answers is shown to nobody, since each could be guessed */
    SURVEY_SHOWN_FROM(OptionalInt.of(10), 1000);

    private final OptionalInt unset;
    private final int most;

    ReadinessSetting(OptionalInt unset, int most) {
        this.unset = unset;
        this.most = most;
    }

    /** What holds while nobody has set it. */
    public OptionalInt unset() {
        return unset;
    }

    /** Whether a survey is opened by it. */
    public boolean ofSurvey() {
        return this == SURVEY_GRADES || this == SURVEY_SATISFIED || this == SURVEY_SHOWN_FROM;
    }

    /** Whether it is a share of a hundred. */
    public boolean perCent() {
        return this == RATING_THRESHOLD || this == RATING_RATE;
    }

    public int most() {
        return most;
    }
}
