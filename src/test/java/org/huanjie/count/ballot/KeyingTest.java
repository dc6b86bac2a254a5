package org.huanjie.count.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 按键 — what a teller types is read as the paper says it, or not at all. Names 1, 2 for the chair; 3 to 7 for three members. */
public class KeyingTest {

    @ParameterizedTest
    @CsvSource({
        "1 3 5, VALID", "'1,3,5', VALID", "' 1  3 5 ', VALID", "1, VALID", "3 4 5, VALID", "0, BLANK", "x1, VOID",
                "X4, VOID",
        "1 2, VOID", "d1, DOUBTFUL", "1 bd3, DOUBTFUL", "bd2 ax1, DOUBTFUL", "ax1 bx2, VOID", "1 2 3, VALID",
                "bx1 1, VALID", "ax2, VOID"
    })
    void aSheetIsOfTheKindThatItsPartsMake(String keys, SheetKind kind) {
        assertThat(sheet(keys).kind()).isEqualTo(kind);
    }

    @Test
    void namesGoToTheirPosts() {
        assertThat(sheet("1 3 5").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.valid(Post.MEMBER, List.of(3, 5)));
    }

    @Test
    void aPostWithoutANameIsBlank() {
        assertThat(sheet("1").parts()).containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.blank(Post.MEMBER));
    }

    @Test
    void tooManyNamesVoidThatPostAlone() {
        assertThat(sheet("1 3 4 5 6").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.spoilt(Post.MEMBER, VoidReason.OVER_VOTE));
    }

    @Test
    void tooManyNamesVoidTheSheetWhereTheVillageSaysSo() {
        assertThat(((Keying.Typed.Sheet) Keying.read("1 3 4 5 6", posts(), names(), true)).kind())
                .isEqualTo(SheetKind.VOID);
    }

    @Test
    void whoIsNamedForAHigherPostCountsThereAlone() {
        assertThat(sheet("1 3 8").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.valid(Post.MEMBER, List.of(3)));
        assertThat(sheet("1 8").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.spoilt(Post.MEMBER, VoidReason.NAMED_HIGHER));
        assertThat(sheet("8").parts()).containsExactly(Part.blank(Post.CHAIR), Part.valid(Post.MEMBER, List.of(8)));
    }

    @Test
    void aVoidPartKeepsItsReason() {
        assertThat(sheet("1 bx2").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.spoilt(Post.MEMBER, VoidReason.TORN));
    }

    @Test
    void aDoubtfulPartKeepsItsReasonAndTheRestCounts() {
        assertThat(sheet("1 bd3").parts())
                .containsExactly(Part.valid(Post.CHAIR, List.of(1)), Part.doubtful(Post.MEMBER, DoubtReason.NAME));
        assertThat(sheet("d1").parts())
                .containsExactly(
                        Part.doubtful(Post.CHAIR, DoubtReason.INTENT), Part.doubtful(Post.MEMBER, DoubtReason.INTENT));
    }

    @Test
    void theOrderOfTheKeysDoesNotMatter() {
        assertThat(sheet("5 1 3")).isEqualTo(sheet("1 3 5"));
    }

    @Test
    void theReasonOfACorrectionIsNoMark() {
        assertThat(Keying.canonical("1 R2 3")).isEqualTo("1 3");
        assertThat(Keying.canonical("１\u3000３，ｂｄ３")).isEqualTo("1 3 bd3");
        assertThat(Keying.canonical("r1")).isEmpty();
        assertThat(Keying.why("1 3 r2")).contains(DifferenceReason.MISHEARD);
        assertThat(Keying.why("1 3 r9")).isEmpty();
        assertThat(Keying.why("1 3")).isEmpty();
    }

    @Test
    void everyReasonHasItsDigitAndBack() {
        for (var reason : VoidReason.values()) {
            assertThat(VoidReason.ofDigit(reason.digit()))
                    .isEqualTo(reason.digit() < 1 ? Optional.empty() : Optional.of(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', count.keys.nothing",
        "9, count.keys.no-name",
        "1 1, count.keys.twice",
        "0 1, count.keys.blank-and-named",
        "x, count.keys.no-reason",
        "x9, count.keys.no-reason",
        "d, count.keys.no-reason",
        "d9, count.keys.no-reason",
        "d1 3, count.keys.void-and-named",
        "cx1, count.keys.no-post",
        "x1 3, count.keys.void-and-named",
        "1 ?, count.keys.unknown",
        "12345, count.keys.unknown"
    })
    void whatCannotBeReadIsSaid(String keys, String key) {
        assertThat(Keying.read(keys, posts(), names(), false))
                .isInstanceOfSatisfying(
                        Keying.Typed.Faulty.class,
                        faulty -> assertThat(faulty.reasons())
                                .extracting(Reason::key)
                                .containsExactly(key));
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThat(((Keying.Typed.Faulty) Keying.read("9 1 1 ?", posts(), names(), false)).reasons())
                .hasSize(3);
    }

    public static Keying.Typed.Sheet sheet(String keys) {
        return (Keying.Typed.Sheet) Keying.read(keys, posts(), names(), false);
    }

    static List<PostTally> posts() {
        return List.of(new PostTally(Post.CHAIR, 1), new PostTally(Post.MEMBER, 3));
    }

    // code 8 is the person of code 1, who also stands for member
    static Map<Integer, BallotName> names() {
        var names = new TreeMap<Integer, BallotName>();
        for (int code = 1; code <= 8; code++) {
            var person = new VoterId(new UUID(0, code == 8 ? 1 : code));
            var post = code <= 2 ? Post.CHAIR : Post.MEMBER;
            names.put(code, new BallotName(code, post, person, "甲" + code, "MALE", Source.CANDIDATE, 0));
        }
        return names;
    }
}
