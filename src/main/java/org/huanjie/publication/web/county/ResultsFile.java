package org.huanjie.publication.web.county;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.publication.CountyResults.Elected;
import org.huanjie.publication.CountyResults.Line;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 结果表格 — a county's results for programs: a line for each person elected, and one for each village that has elected nobody yet. */
final class ResultsFile {

    private static final String MARK = "\uFEFF"; // by which office programs know UTF-8

    private static final List<String> COLUMNS =
            List.of("town", "village", "code", "day", "state", "registered", "took-part", "per-cent", "post", "name");

    private final Divisions divisions;
    private final Words words;

    ResultsFile(Divisions divisions, Words words) {
        this.divisions = divisions;
        this.words = words;
    }

    String write(List<Line> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> words.of("public.results.column." + column))
                    .toList());
            lines.forEach(line -> records(line).forEach(csv::writeRecord));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + text;
    }

    private Stream<List<String>> records(Line line) {
        return line.elected().isEmpty()
                ? Stream.of(record(line, Optional.empty()))
                : line.elected().stream().map(one -> record(line, Optional.of(one)));
    }

    private List<String> record(Line line, Optional<Elected> one) {
        var town = new DivisionCode(line.village().code()).at(Level.TOWN).digits();
        var day = line.election().day();
        return List.of(
                divisions.find(town).map(Division::name).orElse(""),
                line.village().name(),
                line.village().code(),
                day == null ? "" : day.toString(),
                Wording.of(words, line.election().stage()),
                figure(line, Turnout::registered),
                figure(line, Turnout::marked),
                line.turnout().map(turnout -> turnout.exact().toPlainString()).orElse(""),
                one.map(elected -> Wording.of(words, elected.post())).orElse(""),
                one.map(Elected::name).orElse(""));
    }

    private static String figure(Line line, java.util.function.ToIntFunction<Turnout> of) {
        return line.turnout()
                .map(turnout -> Integer.toString(of.applyAsInt(turnout)))
                .orElse("");
    }
}
