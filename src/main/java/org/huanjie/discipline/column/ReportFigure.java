package org.huanjie.discipline.column;

import org.huanjie.shell.Worded;

/** 举报数字 — what is counted of the reports of a year. */
public enum ReportFigure implements Worded {
    /** 收到 */
    RECEIVED,
    /** 受理 */
    ACCEPTED,
    /** 转办 */
    PASSED_ON,
    /** 查实，含部分属实 */
    FOUND,
    /** 不属实 */
    UNFOUNDED,
    /** 尚在办理 */
    OPEN,
    /** 超期 */
    OVERDUE;

    @Override
    public String key() {
        return "column.figure." + name();
    }
}
