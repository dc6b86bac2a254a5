package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 选票规则 — what each part is worth: one seat for the chair, two for members; {@code !} is what a person found void. */
class BallotRuleTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "a, b, VALID, VALID",
        "a, bc, VALID, VALID",
        "'', '', BLANK, BLANK",
        "a, bcd, VALID, OVER_VOTE",
        "ab, b, OVER_VOTE, VALID",
        "a, ab, VALID, VALID",
        "a, a, VALID, NAMED_HIGHER",
        "!a, a, FOUND, VALID",
        "a, !a, VALID, FOUND",
        "'', a, BLANK, VALID",
        "!ab, a, FOUND, VALID"
    })
    void eachPartIsJudgedByItself(String chair, String members, String ofChair, String ofMembers) {
        assertThat(judged(false, chair, members)).containsExactly(ofChair, ofMembers);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({"a, bcd", "ab, b", "ab, ''", "!ab, c", "ab, !c"})
    void oneOverVotedPartVoidsTheBallotWhereTheRulesSaySo(String chair, String members) {
        assertThat(judged(true, chair, members)).containsOnly("OVER_VOTE");
    }

    @Test
    void withoutAnOverVoteNothingElseVoidsTheBallot() {
        assertThat(judged(true, "!", "bc")).containsExactly("FOUND", "VALID");
        assertThat(judged(true, "a", "a")).containsExactly("VALID", "NAMED_HIGHER");
    }

    @Test
    void whoCountsHigherCountsThereAlone() {
        var named = new HashSet<Character>();
        var parts = List.of(new Part("a", 1, named), new Part("ab", 2, named));
        BallotRule.judge(parts, false);
        assertThat(parts.get(0).counted).containsExactly('a');
        assertThat(parts.get(1).counted).containsExactly('b');
    }

    private static List<String> judged(boolean whole, String chair, String members) {
        var named = new HashSet<Character>();
        var parts = List.of(new Part(chair, 1, named), new Part(members, 2, named));
        BallotRule.judge(parts, whole);
        return parts.stream().map(part -> part.verdict).toList();
    }

    /** 部分 — a letter a name. */
    private static final class Part implements BallotRule.Part {

        private final List<Character> names;
        private final boolean found;
        private final int seats;
        private final Set<Character> named;
        private List<Character> counted = List.of();
        private String verdict = "";

        Part(String written, int seats, Set<Character> named) {
            this.found = written.startsWith("!");
            this.names = written.replace("!", "")
                    .chars()
                    .mapToObj(letter -> (char) letter)
                    .toList();
            this.seats = seats;
            this.named = named;
        }

        @Override
        public long names() {
            return names.size();
        }

        @Override
        public long seats() {
            return seats;
        }

        @Override
        public boolean found() {
            return found;
        }

        @Override
        public int count() {
            counted = names.stream().filter(named::add).toList();
            return counted.size();
        }

        @Override
        public void judged(BallotRule.Verdict judged) {
            verdict = judged.name();
        }
    }
}
