package org.huanjie.count.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Post;

/** 已当选 — who sits in a higher post of this count, and whether a woman does. */
record Seated(Map<String, Post> posts, boolean woman) {

    static Seated before(Count count) {
        return new Seated(Map.of(), count.womanAlreadyElected());
    }

    Seated with(Post post, List<Standing> elected) {
        var more = new LinkedHashMap<>(posts);
        elected.forEach(person -> more.put(person.person(), post));
        return new Seated(more, woman || elected.stream().anyMatch(Standing::woman));
    }
}
