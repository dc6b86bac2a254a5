package org.huanjie.discipline.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * 题目 — a question with its right answer and its wrong ones, in both languages, and the rule that answers it.
 *
 * @param rule by its id in docs/rules.md
 */
public record QuizQuestion(String id, String rule, Said chinese, Said english) {

    /** 题面 — a question as it is said in one language. */
    public record Said(String ask, String right, List<String> wrong) {
        public Said {
            wrong = List.copyOf(wrong);
        }

        /** All answers, the right one first. */
        public List<String> answers() {
            return Stream.concat(Stream.of(right), wrong.stream()).toList();
        }
    }

    public Said said(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
