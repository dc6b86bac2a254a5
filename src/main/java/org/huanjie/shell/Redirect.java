package org.huanjie.shell;

import org.jspecify.annotations.Nullable;

/** 转到 — the way to the next page after an act, with a notice that is shown there once. */
public record Redirect(String to, @Nullable Notice notice) implements Answer {

    /** 提示 — one sentence about what has just been done: a message key and its arguments. */
    public record Notice(String key, Object... arguments) implements java.io.Serializable {}

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public static Redirect to(String path, String noticeKey, Object... arguments) {
        return new Redirect(path, new Notice(noticeKey, arguments));
    }
}
