package org.huanjie.discipline.study;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 题目库 — the questions that come with the program: those of each bank, and those that everybody is asked. */
public final class QuizQuestions {

    private static final String EVERYBODYS = "COMMON";

    private record Line(String bank, QuizQuestion question) {}

    private static final List<Line> ALL = read();

    private QuizQuestions() {}

    /** Of this bank and of everybody's, always in the same order. */
    public static List<QuizQuestion> of(QuestionBank bank) {
        return ALL.stream()
                .filter(line -> line.bank().equals(EVERYBODYS) || line.bank().equals(bank.name()))
                .map(Line::question)
                .toList();
    }

    /** Every question there is. */
    static List<QuizQuestion> all() {
        return ALL.stream().map(Line::question).toList();
    }

    private static List<Line> read() {
        var file = Objects.requireNonNull(QuizQuestions.class.getResourceAsStream("/discipline/questions.csv"));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var lines = Csv.reader(',').ofNamedCsvRecord(text)) {
            return lines.stream()
                    .map(line -> new Line(
                            line.getField("bank"),
                            new QuizQuestion(
                                    line.getField("id"), line.getField("rule"), said(line, "zh"), said(line, "en"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuizQuestion.Said said(NamedCsvRecord line, String language) {
        return new QuizQuestion.Said(
                line.getField("ask_" + language),
                line.getField("right_" + language),
                Stream.of("wrong1_", "wrong2_")
                        .map(wrong -> line.getField(wrong + language))
                        .toList());
    }
}
