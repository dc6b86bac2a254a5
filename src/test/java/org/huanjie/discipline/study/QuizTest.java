package org.huanjie.discipline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** 测验的核对 — twenty different questions by the seed, each of the bank within reach, and what was answered counts as it should. */
class QuizTest {

    @ParameterizedTest
    @EnumSource(QuestionBank.class)
    void twentyDifferentOnesAreDrawnAndEveryOneIsWithinReach(QuestionBank bank) {
        var all = QuizQuestions.of(bank);
        var seen = new HashSet<String>();
        for (long seed = 0; seed < 60; seed++) {
            var ids = ids(Quiz.draw(all, seed));
            assertThat(ids).hasSize(Quiz.LENGTH).doesNotHaveDuplicates();
            seen.addAll(ids);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all.stream().map(QuizQuestion::id).toList());
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherAnother() {
        var bank = QuizQuestions.of(QuestionBank.DESK);
        assertThat(Quiz.draw(bank, 7)).isEqualTo(Quiz.draw(bank, 7));
        assertThat(LongStream.range(0, 20).mapToObj(seed -> Quiz.draw(bank, seed)).distinct()).hasSize(20);
    }

    @Test
    void theRightAnswerStandsAtEveryPlace() {
        var places = LongStream.range(0, 20)
                .mapToObj(seed -> Quiz.draw(QuizQuestions.of(QuestionBank.CALL), seed))
                .flatMap(quiz -> quiz.drawn().stream())
                .collect(Collectors.groupingBy(Quiz.Drawn::right, Collectors.counting()));
        assertThat(places.keySet()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(places.values()).allMatch(count -> count > 80);
        var one = Quiz.draw(QuizQuestions.of(QuestionBank.CALL), 1).drawn().getFirst();
        assertThat(one.answers(true).get(one.right())).isEqualTo(one.question().chinese().right());
        assertThat(one.answers(false).get(one.right())).isEqualTo(one.question().english().right());
    }

    @Test
    void whatIsRightCountsAndWhatIsWrongOrLeftOutDoesNot() {
        var quiz = Quiz.draw(QuizQuestions.of(QuestionBank.TALLY), 3);
        Map<String, Integer> answers = new HashMap<>();
        quiz.drawn().forEach(one -> answers.put(one.question().id(), one.right()));
        assertThat(quiz.score(answers)).isEqualTo(new Quiz.Score(Quiz.LENGTH, List.of()));
        var first = quiz.drawn().get(0);
        var second = quiz.drawn().get(1);
        answers.put(first.question().id(), (first.right() + 1) % 3);
        answers.remove(second.question().id());
        assertThat(quiz.score(answers)).isEqualTo(new Quiz.Score(Quiz.LENGTH - 2, List.of(first, second)));
        assertThat(quiz.score(Map.of("COMMON-01", 99)).right()).isZero();
    }

    @Test
    void aBankThatIsTooSmallIsNoBank() {
        var few = QuizQuestions.of(QuestionBank.DESK).subList(0, Quiz.LENGTH - 1);
        assertThatThrownBy(() -> Quiz.draw(few, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyQuestionIsWholeInBothLanguages() {
        var all = QuizQuestions.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().map(QuizQuestion::id)).doesNotHaveDuplicates();
        for (var question : all) {
            for (var said : List.of(question.chinese(), question.english())) {
                assertThat(said.answers()).as(question.id()).hasSize(3).doesNotHaveDuplicates().noneMatch(String::isBlank);
                assertThat(said.ask()).as(question.id()).isNotBlank();
            }
            assertThat(Stream.concat(Stream.of(question.english().ask()), question.english().answers().stream()))
                    .as(question.id())
                    .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
            assertThat(question.rule()).matches("R-[A-Z]{2}-\\d+");
        }
    }

    private static List<String> ids(Quiz quiz) {
        return quiz.drawn().stream().map(one -> one.question().id()).toList();
    }
}
