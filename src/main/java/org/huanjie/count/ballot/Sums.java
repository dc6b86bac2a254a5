package org.huanjie.count.ballot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.election.stage.Post;
import org.jspecify.annotations.Nullable;

/**
 * 合计数 — what a set of sheets comes to: how many of which kind, for each post the parts of each kind, for each code the votes.
 *
 * @param parts of each post, by kind
 */
public record Sums(
        int read,
        Map<SheetKind, Integer> sheets,
        Map<Post, Map<SheetKind, Integer>> parts,
        Map<Integer, Integer> votes) {

    public static final Sums NOTHING = new Sums(0, Map.of(), Map.of(), Map.of());

    /** With this sheet in (1), or out again (−1). */
    public Sums with(Keying.Typed.Sheet sheet, int by) {
        var ofPosts = new EnumMap<Post, Map<SheetKind, Integer>>(Post.class);
        ofPosts.putAll(parts);
        var ofCodes = new TreeMap<>(votes);
        for (var part : sheet.parts()) {
            ofPosts.put(part.post(), plus(ofPosts.getOrDefault(part.post(), Map.of()), part.kind(), by));
            part.codes().forEach(code -> ofCodes.merge(code, by, Sums::orGone));
        }
        ofPosts.values().removeIf(Map::isEmpty);
        return new Sums(read + by, plus(sheets, sheet.kind(), by), ofPosts, ofCodes);
    }

    public int of(SheetKind kind) {
        return sheets.getOrDefault(kind, 0);
    }

    PostTally of(PostTally post) {
        var kinds = parts.getOrDefault(post.post(), Map.of());
        return new PostTally(
                post.post(),
                post.seats(),
                kinds.getOrDefault(SheetKind.VALID, 0),
                kinds.getOrDefault(SheetKind.BLANK, 0),
                kinds.getOrDefault(SheetKind.VOID, 0),
                kinds.getOrDefault(SheetKind.DOUBTFUL, 0));
    }

    public List<PostTally> posts(List<PostTally> posts) {
        return posts.stream().map(this::of).toList();
    }

    public List<BallotName> names(List<BallotName> names) {
        return names.stream()
                .map(name -> name.with(votes.getOrDefault(name.code(), 0)))
                .toList();
    }

    private static Map<SheetKind, Integer> plus(Map<SheetKind, Integer> kinds, SheetKind kind, int by) {
        var sum = new EnumMap<SheetKind, Integer>(SheetKind.class);
        sum.putAll(kinds);
        sum.merge(kind, by, Sums::orGone);
        return sum;
    }

    // what was read and undone leaves nothing, not even a nought
    private static @Nullable Integer orGone(int before, int by) {
        return before + by == 0 ? null : before + by;
    }
}
