package org.huanjie.count.engine.figure;

import java.util.List;

/** 说明 — the key of a text and what fills its places: numbers, a person, a {@link PostName}. Never a sentence. */
public record Wording(String key, List<Object> arguments) {

    /** 职位名 — a post inside a text, to be named in the reader's language. */
    public record PostName(String code) {}

    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }

    public static PostName post(Post post) {
        return new PostName(post.name());
    }
}
