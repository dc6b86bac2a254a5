package org.huanjie.discipline.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Digests;

/** 测验 — twenty questions drawn from a bank by a seed, their answers mixed; the same seed gives the same quiz. Pure. */
public record Quiz(List<Drawn> drawn) {

    /** How many are asked. */
    public static final int LENGTH = 20;

    /**
     * 抽出的题 — a question with the order in which its answers stand.
     *
     * @param order which answer stands at each place; 0 is the right one
     */
    public record Drawn(QuizQuestion question, List<Integer> order) {
        public Drawn {
            order = List.copyOf(order);
        }

        /** The answers as they stand. */
        public List<String> answers(boolean inChinese) {
            var answers = question.said(inChinese).answers();
            return order.stream().map(answers::get).toList();
        }

        /** Where the right answer stands. */
        public int right() {
            return order.indexOf(0);
        }
    }

    /** 得分 — how many were right, and which were not. */
    public record Score(int right, List<Drawn> wrong) {}

    public Quiz {
        drawn = List.copyOf(drawn);
    }

    /** Draws from a bank, each question once. */
    public static Quiz draw(List<QuizQuestion> bank, long seed) {
        if (bank.size() < LENGTH) {
            throw new IllegalArgumentException("a bank holds " + LENGTH + " questions at least, not " + bank.size());
        }
        return new Quiz(bank.stream()
                .sorted(Comparator.comparing(question -> place(seed, question.id())))
                .limit(LENGTH)
                .map(question -> new Drawn(question, order(question, seed)))
                .toList());
    }

    /** Scores what was answered, by question the place; what was left out is wrong. */
    public Score score(Map<String, Integer> answers) {
        var wrong = drawn.stream()
                .filter(one -> !Integer.valueOf(one.right()).equals(answers.get(one.question().id())))
                .toList();
        return new Score(drawn.size() - wrong.size(), wrong);
    }

    private static List<Integer> order(QuizQuestion question, long seed) {
        return IntStream.range(0, question.chinese().answers().size())
                .boxed()
                .sorted(Comparator.comparing(answer -> place(seed, question.id() + " " + answer)))
                .toList();
    }

    // where something stands among others: as good as chance, and the same for the same seed
    private static String place(long seed, String what) {
        return Digests.hex(seed + " " + what);
    }
}
