package org.huanjie.discipline.reminder;

import org.huanjie.shell.Worded;

/** 提醒步骤 — what is done with a series. */
public enum SeriesStep implements Worded {
    /** 写: a text is written; what was approved is so no more */
    WRITE,
    /** 送审 */
    PROPOSE,
    /** 退回 */
    RETURN,
    /** 批准: by two different persons, one after the other */
    APPROVE,
    /** 开始发送: by the clock */
    RUN,
    /** 停止 */
    STOP,
    /** 结束: by the clock */
    END;

    @Override
    public String key() {
        return "reminder.step." + name();
    }
}
