package org.huanjie.messaging.rule;

import org.huanjie.shell.Worded;

/** 送达方式 — how a message goes to a person. */
public enum Route implements Worded {
    /** 短信: through a gateway */
    SMS,
    /** 邮件 */
    MAIL,
    /** 文件: as a file for the operator's own platform, which sends it as a short message */
    FILE,
    /** 打印: on a list, told in person */
    PRINT;

    @Override
    public String key() {
        return "messaging.route." + name();
    }

    /** Whether it reaches a telephone. */
    public boolean toPhone() {
        return this == SMS || this == FILE;
    }
}
