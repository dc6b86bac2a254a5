package org.huanjie.count.ballot;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Post;

/**
 * 选票部分 — what one sheet says for one post (R-BV-2, R-BV-3).
 *
 * @param codes the names that count, the lowest first; empty unless the part is valid
 * @param reason why it is void
 * @param doubt why it waits for the election committee
 */
public record Part(Post post, List<Integer> codes, Optional<VoidReason> reason, Optional<DoubtReason> doubt) {

    public static Part valid(Post post, List<Integer> codes) {
        return new Part(post, codes.stream().sorted().toList(), Optional.empty(), Optional.empty());
    }

    static Part blank(Post post) {
        return valid(post, List.of());
    }

    static Part spoilt(Post post, VoidReason reason) {
        return new Part(post, List.of(), Optional.of(reason), Optional.empty());
    }

    static Part doubtful(Post post, DoubtReason reason) {
        return new Part(post, List.of(), Optional.empty(), Optional.of(reason));
    }

    public SheetKind kind() {
        if (doubt.isPresent()) {
            return SheetKind.DOUBTFUL;
        }
        if (reason.isPresent()) {
            return SheetKind.VOID;
        }
        return codes.isEmpty() ? SheetKind.BLANK : SheetKind.VALID;
    }

    /** What these parts together are. */
    public static SheetKind kind(List<Part> parts) {
        for (var kind : List.of(SheetKind.DOUBTFUL, SheetKind.VALID, SheetKind.VOID)) {
            if (parts.stream().anyMatch(part -> part.kind() == kind)) {
                return kind;
            }
        }
        return SheetKind.BLANK;
    }
}
