package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.ballot.Sums;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/** 同一选票 — the same paper, keyed in the hall or written into a file, comes to the same sums. */
class SameBallotsTest {

    private static final List<PostTally> POSTS =
            List.of(new PostTally(Post.CHAIR, 1), new PostTally(Post.VICE_CHAIR, 1), new PostTally(Post.MEMBER, 2));
    private static final int PEOPLE = 4;
    private static final List<UUID> IDS =
            IntStream.range(0, PEOPLE).mapToObj(person -> new UUID(0, person)).toList();

    /** 选票 — who is named for each post, by number; a part that holds −1 alone is void by the look of the paper. */
    private record Paper(List<List<Integer>> parts) {

        String keys() {
            var tokens = new ArrayList<String>();
            for (int post = 0; post < parts.size(); post++) {
                for (int person : parts.get(post)) {
                    tokens.add(person < 0 ? "abc".charAt(post) + "x1" : Integer.toString(code(post, person)));
                }
            }
            return tokens.isEmpty() ? "0" : String.join(" ", tokens);
        }

        String line() {
            return parts.stream()
                    .map(part -> part.stream()
                            .map(person -> person < 0 ? "VOID" : "p" + person)
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining(","));
        }
    }

    @Provide
    Arbitrary<List<Paper>> papers() {
        return Arbitraries.randomValue(random -> IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(paper -> paper(random))
                .toList());
    }

    @Property(tries = 2000)
    void keyedOrWrittenTheyComeToTheSame(@ForAll("papers") List<Paper> papers, @ForAll boolean whole)
            throws IOException {
        assertThat(written(papers, whole)).isEqualTo(keyed(papers, whole));
    }

    private static Paper paper(Random random) {
        return new Paper(POSTS.stream().map(post -> part(random)).toList());
    }

    private static List<Integer> part(Random random) {
        if (random.nextInt(8) == 0) {
            return List.of(-1);
        }
        int most = random.nextInt(4);
        return IntStream.range(0, PEOPLE)
                .filter(person -> random.nextInt(PEOPLE) < most)
                .boxed()
                .toList();
    }

    private static int code(int post, int person) {
        return 1 + post * PEOPLE + person;
    }

    private static List<String> keyed(List<Paper> papers, boolean whole) {
        var names = IntStream.range(0, POSTS.size())
                .boxed()
                .flatMap(post -> IntStream.range(0, PEOPLE).mapToObj(person -> name(post, person)))
                .toList();
        Map<Integer, BallotName> byCode =
                names.stream().collect(Collectors.toMap(BallotName::code, Function.identity()));
        var sums = Sums.NOTHING;
        for (var paper : papers) {
            sums = sums.with((Keying.Typed.Sheet) Keying.read(paper.keys(), POSTS, byCode, whole), 1);
        }
        var votes = sums.names(names);
        return sums.posts(POSTS).stream()
                .map(post -> post.blank() + " blank " + post.spoilt() + " void "
                        + votes.stream()
                                .filter(name -> name.post() == post.post())
                                .map(BallotName::votes)
                                .toList())
                .toList();
    }

    private static BallotName name(int post, int person) {
        return new BallotName(
                code(post, person),
                POSTS.get(post).post(),
                new VoterId(IDS.get(person)),
                "p" + person,
                "MALE",
                Source.CANDIDATE,
                0);
    }

    private static List<String> written(List<Paper> papers, boolean whole) throws IOException {
        var frame = (CountFile.Frame.Read) CountFile.frame(frame(whole).getBytes(StandardCharsets.UTF_8));
        var csv = "CHAIR,VICE_CHAIR,MEMBER\n"
                + papers.stream().map(Paper::line).collect(Collectors.joining("\n", "", "\n"));
        var count = BallotsFile.tallied(frame.count(), new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(count.recovered()).isEqualTo(papers.size());
        return count.posts().stream()
                .map(post -> post.blank() + " blank " + post.spoilt() + " void "
                        + post.tally().stream().map(Line::votes).toList())
                .toList();
    }

    private static String frame(boolean whole) {
        return """
                {"edition": "ZJ2020", "rules": {"overvote_scope": "%s"}, "body": "VILLAGERS_COMMITTEE", "round": "FIRST",
                 "registered": 100, "issued": 100, "posts": [%s]}
                """.formatted(
                        whole ? "SHEET" : "POST_GROUP",
                        POSTS.stream()
                                .map(post -> "{\"post\": \"%s\", \"seats\": %d, \"tally\": [%s]}"
                                        .formatted(post.post(), post.seats(), tally()))
                                .collect(Collectors.joining(", ")));
    }

    private static String tally() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person ->
                        "{\"person\": \"p%d\", \"sex\": \"MALE\", \"source\": \"CANDIDATE\"}".formatted(person))
                .collect(Collectors.joining(", "));
    }
}
