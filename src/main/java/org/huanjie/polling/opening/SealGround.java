package org.huanjie.polling.opening;

import org.huanjie.shell.Worded;

/** 封条异常的事由 — on what ground the committee goes on with a box or bag whose seal was read otherwise than it was put on. */
public enum SealGround implements Worded {
    /** read or typed wrongly; a later reading shows the right number */
    MISREAD,
    /** the number was written down wrongly when the seal was put on */
    NOTED_WRONG,
    /** broken on the way, never out of sight */
    BROKEN_ON_THE_WAY,
    /** changed, and a record says so */
    CHANGED_ON_RECORD;

    @Override
    public String key() {
        return "polling.seal-ground." + name();
    }
}
