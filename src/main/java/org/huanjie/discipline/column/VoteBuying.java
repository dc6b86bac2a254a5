package org.huanjie.discipline.column;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 贿选界线 — one line of what is vote-buying or is not, with where it stands.
 *
 * @param is whether it is
 */
public record VoteBuying(boolean is, String chinese, String english, String source) {

    public static final List<VoteBuying> ALL = read();

    public String text(Words words) {
        return words.chinese() ? chinese : english;
    }

    private static List<VoteBuying> read() {
        var file = Objects.requireNonNull(VoteBuying.class.getResourceAsStream("/discipline/vote-buying.csv"));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var reader = Csv.reader(',').ofNamedCsvRecord(text)) {
            return reader.stream().map(VoteBuying::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VoteBuying line(NamedCsvRecord line) {
        return new VoteBuying(
                line.getField("is").equals("yes"),
                line.getField("chinese"),
                line.getField("english"),
                line.getField("source"));
    }
}
