package org.huanjie.discipline.misconduct.strip;

import org.huanjie.shell.Worded;

/** 不收原因 — why a file that somebody brings is not taken. */
public enum StripFault implements Worded {
    /** 空文件 */
    EMPTY,
    /** 超过 50 MB */
    TOO_LARGE,
    /** 去不掉标识的格式 */
    TYPE,
    /** 含宏、脚本或者内嵌文件 */
    ACTIVE,
    /** 已加密 */
    ENCRYPTED,
    /** 解开后过大 */
    BOMB,
    /** 已损坏 */
    DAMAGED;

    @Override
    public String key() {
        return "discipline.strip-fault." + name();
    }
}
