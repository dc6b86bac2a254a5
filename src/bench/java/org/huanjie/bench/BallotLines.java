package org.huanjie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 选票各行 — a count of five posts as docs/count-file.md describes it, and its ballots as CSV, the same at every making. */
final class BallotLines {

    /** 一个职位 — its name, its seats, and how many stand for it. */
    private record Post(String name, int seats, int people) {

        /** Whom the n-th ballot names for it; of a hundred ballots one is void for it and one blank. */
        String part(int n) {
            return switch ((n * 31 + name.length()) % 100) {
                case 0 -> "VOID";
                case 1 -> "";
                default ->
                    IntStream.range(0, seats)
                            .mapToObj(seat -> person((n * 7 + n / 11 + seat) % people))
                            .collect(Collectors.joining(";"));
            };
        }

        String json() {
            return IntStream.range(0, people)
                    .mapToObj(number -> "{\"person\": \"%s\", \"sex\": \"%s\", \"source\": \"CANDIDATE\"}"
                            .formatted(person(number), number % 2 == 0 ? "FEMALE" : "MALE"))
                    .collect(Collectors.joining(
                            ", ", "{\"post\": \"%s\", \"seats\": %d, \"tally\": [".formatted(name, seats), "]}"));
        }

        private String person(int number) {
            return name.charAt(0) + "-" + name.length() + "-" + number;
        }
    }

    private static final List<Post> POSTS = List.of(
            new Post("CHAIR", 1, 2),
            new Post("VICE_CHAIR", 1, 3),
            new Post("MEMBER", 3, 5),
            new Post("WOMAN_MEMBER", 1, 2),
            new Post("GROUP_HEAD", 1, 2));

    private BallotLines() {}

    static void writeFrame(Path file, int ballots) throws IOException {
        Files.writeString(
                file, """
                {"edition": "ZJ2012", "body": "VILLAGERS_COMMITTEE", "round": "FIRST",
                 "registered": %1$d, "issued": %1$d, "recovered": %1$d,
                 "posts": [%2$s]}
                """.formatted(ballots, POSTS.stream().map(Post::json).collect(Collectors.joining(",\n  "))));
    }

    static void writeBallots(Path file, int ballots) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(POSTS.stream().map(Post::name).collect(Collectors.joining(",", "", "\n")));
            for (int n = 0; n < ballots; n++) {
                int ballot = n;
                out.write(POSTS.stream().map(post -> post.part(ballot)).collect(Collectors.joining(",", "", "\n")));
            }
        }
    }
}
