package org.huanjie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.huanjie.candidacy.review.match.AskedCriterion;
import org.huanjie.candidacy.review.match.MatchAnswer;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.shell.Verdict;

/**
 * 名单对照基准 — {@code huanjie match} as a process of its own, from its start to the answer, against {@link BareHashJoin} of the same list;
 * and the most memory that each ever held.
 */
public final class ListMatch {

    private static final double MOST_RATIO = 2;
    private static final double MOST_MEBIBYTES = 1024;
    private static final int KEY = 32;

    /** As the launcher starts this verb. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private final Class<?> program;
    private final Path folder;
    private final Consumer<String> say;

    /** @param say told the key of each step */
    public ListMatch(Class<?> program, Path folder, Consumer<String> say) {
        this.program = program;
        this.folder = folder;
        this.say = say;
    }

    public List<Measure> of(int people, int lines, int rounds) throws Exception {
        say.accept("list");
        var list = folder.resolve("list.csv");
        ListLines.write(list, lines);
        var numbers = ListLines.people(people, lines);
        Files.write(folder.resolve("people.txt"), numbers);
        var request = request(numbers);
        Files.write(folder.resolve("request.json"), request.file());
        say.accept("rounds");
        var ours = new ArrayList<Child>();
        var bare = new ArrayList<Child>();
        var seconds = Pair.medians(rounds, round -> {
            ours.add(match(list));
            bare.add(join(list));
            demandTheSame(request);
            return new Pair(ours.getLast().seconds(), bare.getLast().seconds());
        });
        var measures = new ArrayList<>(List.of(Measure.atMost(MOST_RATIO, "match.time", "s", seconds)));
        double most = most(ours, Child::mebibytes);
        if (most > Child.NOT_TOLD) {
            measures.add(Measure.atMost(1, "match.memory", "MiB", new Pair(most, MOST_MEBIBYTES)));
            measures.add(Measure.told("match.reference-memory", "MiB", new Pair(most, most(bare, Child::mebibytes))));
        }
        return measures;
    }

    private static MatchRequest request(List<String> numbers) {
        var question = new MatchRequest.Question(
                "bench", "bench", LocalDate.of(2017, 2, 19), List.of(new AskedCriterion("B1", "one", "one")));
        var made = MatchRequest.of(question, new byte[KEY], numbers);
        if (!(made instanceof Verdict.Done<MatchRequest>(var request))) {
            throw new IllegalStateException(made.toString());
        }
        return request;
    }

    private Child match(Path list) throws IOException, InterruptedException {
        return Child.run(
                program,
                OPTIONS,
                List.of(
                        "match",
                        folder.resolve("request.json").toString(),
                        list.toString(),
                        "-o",
                        answer().toString(),
                        "--force"),
                folder.resolve("said.txt"));
    }

    private Child join(Path list) throws IOException, InterruptedException {
        return Child.run(
                BareHashJoin.class,
                OPTIONS,
                List.of(folder.resolve("people.txt").toString(), list.toString(), found().toString()),
                folder.resolve("said.txt"));
    }

    // a figure of two programs that find different people says nothing
    private void demandTheSame(MatchRequest request) throws IOException {
        var read = MatchAnswer.read(Files.readAllBytes(answer()), request);
        long found = Files.readAllLines(found()).size();
        if (!(read instanceof Verdict.Done<MatchAnswer>(var answer))
                || answer.hits().size() != found) {
            throw new IllegalStateException(found + " lines found, and " + read);
        }
    }

    private Path answer() {
        return folder.resolve("answer.json");
    }

    private Path found() {
        return folder.resolve("found.txt");
    }

    private static double most(List<Child> runs, ToDoubleFunction<Child> figure) {
        return runs.stream().mapToDouble(figure).max().orElse(Child.NOT_TOLD);
    }
}
