package org.huanjie.count.file;

import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 计票结果 — what the engine made of a closed count, with the reason for every line in both languages.
 *
 * @param valid false where the election is void; the findings then say why, and nobody is elected
 * @param fileHash SHA-256 of the count file, which anyone can count again
 */
public record Result(
        boolean valid,
        List<Finding> findings,
        List<PostResult> posts,
        List<Review> reviews,
        String fileHash,
        String outcomeHash,
        OffsetDateTime closedAt) {

    /** 文字 — the same sentence in both languages. */
    public record Text(String zh, String en) {
        public String in(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /** 认定 — a rule applied to these numbers. */
    public record Finding(String rule, boolean holds, Text text) {}

    /**
     * 职位结果 — one post.
     *
     * @param majority the fewest votes that elect
     * @param elected in the order of declaration
     * @param tied who go to 再次投票 for the seat at the border
     * @param rerunSeats seats that go to 另行选举
     */
    public record PostResult(
            Post post,
            int seats,
            int majority,
            List<Line> elected,
            List<Line> tied,
            int rerunSeats,
            List<Line> lines) {}

    /** 得票结果 — one person's votes for the post, elected or not, and why; {@code person} is the voter's id. */
    public record Line(
            VoterId person,
            String name,
            String sex,
            Source source,
            int votes,
            boolean elected,
            String rule,
            Text reason) {}

    /** 法律疑义 — a rule that can be read two ways, with whom each reading elects; the first was applied. */
    public record Review(String rule, Text question, List<Reading> readings) {}

    /** 读法. */
    public record Reading(String reading, List<String> elected) {}
}
