package org.huanjie.polling.preparation;

import org.huanjie.shell.Worded;

/** 会场检查项 — what is looked at in the hall before the first ballot is handed out. */
public enum VenueItem implements Worded {
    /** 主席台 */
    STAGE("R-PL-2"),
    /** 秘密写票处 (Art. 15) */
    BOOTHS("R-PL-1"),
    /** 摄像不见写票处: the whole process is filmed, and no camera sees into a booth */
    CAMERAS("R-PL-4"),
    /** 票箱在众人视线内 */
    BOXES_IN_VIEW("R-PL-1"),
    /** 候选人名单、废票规定张贴 */
    LISTS_POSTED("R-BV-5"),
    /** 公共代写处 */
    WRITER_PLACE("R-PL-7");

    private final String rule;

    VenueItem(String rule) {
        this.rule = rule;
    }

    /** The rule that asks for it. */
    public String rule() {
        return rule;
    }

    @Override
    public String key() {
        return "polling.venue." + name();
    }
}
