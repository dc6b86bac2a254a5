package org.huanjie.discipline.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;

/**
 * 县级题目 — a question of a county's own.
 *
 * @param bank whose quiz it is; empty where everybody is asked
 * @param basis the rule that answers it, as the county cites it
 * @param english empty where the county wrote it in Chinese alone
 */
public record OwnQuestion(
        Optional<QuestionBank> bank, String basis, QuizQuestion.Said chinese, Optional<QuizQuestion.Said> english) {

    /** How many signs a question, an answer and the basis may have. */
    public static final int LONGEST_ASK = 200;

    public static final int LONGEST_ANSWER = 100;
    public static final int LONGEST_BASIS = 100;

    private static final String FIRST = "OWN-";

    /** As a quiz asks it. */
    QuizQuestion asked(OwnQuestionId id) {
        return new QuizQuestion(FIRST + id, basis, chinese, english.orElse(chinese));
    }

    boolean isOf(QuestionBank wanted) {
        return bank.isEmpty() || bank.get() == wanted;
    }

    /** All that is wrong with it, each at its field. */
    List<Reason> faults() {
        var faults = new ArrayList<Reason>();
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            faults.add(StudyRefusal.BASIS.of(LONGEST_BASIS).at("basis"));
        }
        faults.addAll(faults(chinese, ""));
        english.ifPresent(said -> faults.addAll(faults(said, "-EN")));
        return faults;
    }

    private static List<Reason> faults(QuizQuestion.Said said, String language) {
        var faults = new ArrayList<Reason>();
        if (said.ask().isBlank() || said.ask().length() > LONGEST_ASK) {
            faults.add(StudyRefusal.ASK.of(LONGEST_ASK).at("ask" + language));
        }
        if (said.answers().stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_ANSWER)) {
            faults.add(StudyRefusal.ANSWER.of(LONGEST_ANSWER).at("right" + language));
        } else if (new HashSet<>(said.answers()).size() < said.answers().size()) {
            faults.add(StudyRefusal.ANSWERS_SAME.of().at("right" + language));
        }
        return faults;
    }

    /** What is asked, the right answer, the wrong ones. */
    static String[] texts(QuizQuestion.Said said) {
        return Stream.concat(Stream.of(said.ask()), said.answers().stream()).toArray(String[]::new);
    }

    static QuizQuestion.Said said(String... texts) {
        return new QuizQuestion.Said(texts[0], texts[1], List.of(texts).subList(2, texts.length));
    }
}
