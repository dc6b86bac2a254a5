package org.huanjie.count.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.count.engine.BallotRule;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;

/**
 * 选票合计 — the one ballot being read, and the sums of those before it; what each of its parts is worth says {@link BallotRule}.
 */
final class BallotTally {

    private final Count frame;
    private final boolean voidAsAWhole;
    private final List<Part> parts;
    private final long[] countedOn;
    private long ballots;

    /** 选票部分 — one post's part of the ballot: who is marked, and the post's sums. */
    private final class Part implements BallotRule.Part {
        private final Post post;
        private final int[] lines;
        private final int[] marked;
        private final long[] votes;
        private int marks;
        private boolean spoilt;
        private long blanks;
        private long spoilts;

        Part(Post post, People people) {
            this.post = post;
            this.lines = new int[people.number()];
            Arrays.fill(lines, -1);
            for (int line = 0; line < post.tally().size(); line++) {
                lines[people.find(post.tally().get(line).person())] = line;
            }
            this.marked = new int[post.tally().size()];
            this.votes = new long[post.tally().size()];
        }

        @Override
        public long names() {
            return marks;
        }

        @Override
        public long seats() {
            return post.seats();
        }

        @Override
        public boolean found() {
            return spoilt;
        }

        @Override
        public int count() {
            int counted = 0;
            for (int i = 0; i < marks; i++) {
                var person = marked[i];
                if (countedOn[person] != ballots) {
                    countedOn[person] = ballots;
                    votes[lines[person]]++;
                    counted++;
                }
            }
            return counted;
        }

        @Override
        public void judged(BallotRule.Verdict verdict) {
            switch (verdict) {
                case VALID -> {}
                case BLANK -> blanks++;
                case OVER_VOTE, NAMED_HIGHER, FOUND -> spoilts++;
            }
            marks = 0;
            spoilt = false;
        }

        Post counted() {
            var tally = IntStream.range(0, votes.length)
                    .mapToObj(line -> with(post.tally().get(line), votes[line]))
                    .toList();
            return new Post(post.name(), post.seats(), blanks, spoilts, tally);
        }

        private Line with(Line line, long votes) {
            return new Line(line.person(), line.sex(), votes, line.source(), line.eligible(), line.bar());
        }
    }

    BallotTally(Count frame, People people) {
        this.frame = frame;
        this.voidAsAWhole = frame.settings().overVoteVoidsSheet();
        this.parts = frame.posts().stream().map(post -> new Part(post, people)).toList();
        this.countedOn = new long[people.number()];
    }

    /** False where this post of the count file has no such person. The same name twice is one mark. */
    boolean mark(int post, int person) {
        var part = parts.get(post);
        if (person < 0 || part.lines[person] < 0) {
            return false;
        }
        for (int i = 0; i < part.marks; i++) {
            if (part.marked[i] == person) {
                return true;
            }
        }
        part.marked[part.marks++] = person;
        return true;
    }

    void spoil(int post) {
        parts.get(post).spoilt = true;
    }

    /** Adds this ballot to the sums and takes up the next. */
    void end() {
        ballots++;
        BallotRule.judge(parts, voidAsAWhole);
    }

    /** The count file with what its ballots say. */
    Count count() {
        var posts = new ArrayList<Post>();
        parts.forEach(part -> posts.add(part.counted()));
        return new Count(
                frame.settings(),
                frame.body(),
                frame.round(),
                frame.electorate(),
                frame.issued(),
                ballots,
                frame.womanAlreadyElected(),
                frame.relatives(),
                posts);
    }
}
