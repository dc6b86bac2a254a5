package org.huanjie.count.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

/** 板上类别 — what the board counts as void and blank is what its labels say: sheets as a whole above, parts of sheets with each post. */
class BoardLabelsTest {

    private static final List<PostTally> POSTS = List.of(new PostTally(Post.CHAIR, 1), new PostTally(Post.MEMBER, 2));

    @Test
    void aSheetWithOneVoidPartIsNotVoidAsAWhole() {
        var sums = sums("3 ax1", "1 bx1");
        assertThat(sums.of(SheetKind.VOID)).isZero();
        assertThat(sums.of(SheetKind.BLANK)).isZero();
        assertThat(spoilt(sums)).containsExactly(1, 1);
    }

    @Test
    void aSheetIsVoidAsAWholeWhereNoPostOfItIsValid() {
        var sums = sums("x1", "ax1");
        assertThat(sums.of(SheetKind.VOID)).isEqualTo(2);
        assertThat(spoilt(sums)).containsExactly(2, 1);
        assertThat(sums.posts(POSTS)).extracting(PostTally::blank).containsExactly(0, 1);
    }

    @Test
    void aSheetIsBlankAsAWholeWhereNobodyIsNamedForAnyPost() {
        var sums = sums("0", "1");
        assertThat(sums.of(SheetKind.BLANK)).isEqualTo(1);
        assertThat(sums.posts(POSTS)).extracting(PostTally::blank).containsExactly(1, 2);
    }

    private static List<Integer> spoilt(Sums sums) {
        return sums.posts(POSTS).stream().map(PostTally::spoilt).toList();
    }

    private static Sums sums(String... sheets) {
        var sums = Sums.NOTHING;
        for (var keys : sheets) {
            sums = sums.with((Keying.Typed.Sheet) Keying.read(keys, POSTS, names(), false), 1);
        }
        return sums;
    }

    private static Map<Integer, BallotName> names() {
        var names = new HashMap<Integer, BallotName>();
        for (int code = 1; code <= 4; code++) {
            var post = code < 3 ? Post.CHAIR : Post.MEMBER;
            var person = new VoterId(new UUID(0, code));
            names.put(code, new BallotName(code, post, person, "名" + code, "MALE", Source.CANDIDATE, 0));
        }
        return names;
    }
}
