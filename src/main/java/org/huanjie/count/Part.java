package org.huanjie.count;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.Post;

/**
 * 选票部分 — what one sheet says for one post (R-BV-2, R-BV-3).
 *
 * @param codes the names that count; empty unless the part is valid
 */
public record Part(Post post, List<Integer> codes, Optional<VoidReason> reason) {

    static Part valid(Post post, List<Integer> codes) {
        return new Part(post, codes, Optional.empty());
    }

    static Part blank(Post post) {
        return new Part(post, List.of(), Optional.empty());
    }

    static Part spoilt(Post post, VoidReason reason) {
        return new Part(post, List.of(), Optional.of(reason));
    }

    public SheetKind kind() {
        if (reason.isPresent()) {
            return SheetKind.VOID;
        }
        return codes.isEmpty() ? SheetKind.BLANK : SheetKind.VALID;
    }
}
