package org.huanjie.count.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.law.Setting;

/**
 * 选票张 — the one ballot being read, and the sums of those before it. A part with more names than seats is void, or by the
 * village's rules the whole ballot (R-BV-2); whoever is named for two posts counts for the higher (R-WN-14).
 */
final class Sheet {

    private final Count frame;
    private final boolean voidAsAWhole;
    private final List<Part> parts;
    private final long[] countedOn;
    private long ballots;

    /** 选票部分 — one post's part of the ballot: who is marked, and the post's sums. */
    private static final class Part {
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

        boolean overVoted() {
            return marks > post.seats();
        }

        Post counted() {
            var tally = IntStream.range(0, votes.length)
                    .mapToObj(line -> with(post.tally().get(line), votes[line]))
                    .toList();
            return new Post(post.name(), post.seats(), blanks, spoilts, tally);
        }

        private static Line with(Line line, long votes) {
            return new Line(line.person(), line.sex(), votes, line.source(), line.eligible(), line.bar());
        }
    }

    Sheet(Count frame, People people) {
        this.frame = frame;
        this.voidAsAWhole = frame.settings().value(Setting.OVERVOTE_SCOPE).equals("SHEET");
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
        var whole = voidAsAWhole && parts.stream().anyMatch(Part::overVoted);
        for (var part : parts) {
            if (whole || part.spoilt || part.overVoted()) {
                part.spoilts++;
            } else if (part.marks == 0) {
                part.blanks++;
            } else {
                count(part);
            }
            part.marks = 0;
            part.spoilt = false;
        }
    }

    private void count(Part part) {
        var any = false;
        for (int i = 0; i < part.marks; i++) {
            var person = part.marked[i];
            if (countedOn[person] != ballots) {
                countedOn[person] = ballots;
                part.votes[part.lines[person]]++;
                any = true;
            }
        }
        if (!any) {
            part.spoilts++; // nobody here but whom the voter named for a higher post
        }
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
