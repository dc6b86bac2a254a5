package org.huanjie.readiness.look;

import org.huanjie.shell.Worded;

/** 文件问题 — why a file is not taken. */
public enum FileFault implements Worded {
    /** 空文件 */
    EMPTY,
    /** 超过 20 MB */
    TOO_LARGE,
    /** 类型不在清单内 */
    TYPE,
    /** 含宏或脚本 */
    MACRO,
    /** 内嵌其他文件 */
    EMBEDDED,
    /** 已加密 */
    ENCRYPTED,
    /** 解开后过大: it would fill the memory of whoever opens it */
    BOMB,
    /** 已损坏 */
    DAMAGED;

    @Override
    public String key() {
        return "readiness.file-fault." + name();
    }
}
