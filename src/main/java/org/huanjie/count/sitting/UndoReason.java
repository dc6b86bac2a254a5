package org.huanjie.count.sitting;

import org.huanjie.shell.Worded;

/** 撤销缘由 — why a sheet that was read is undone and read again. */
public enum UndoReason implements Worded {
    /** 录错 */
    MISKEYED,
    /** 唱错 */
    MISCALLED,
    /** 选举委员会另行认定 (R-BV-5) */
    RULED;

    @Override
    public String key() {
        return "undo-reason." + name();
    }
}
