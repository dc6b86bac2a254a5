package org.huanjie.discipline.reminder;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 提醒文库 — texts that come with the program, ours: what is forbidden by the edition in force, and what every voter should know. They alternate,
 * so that a series of any length has a text a day from the start; an office changes what it will.
 */
public final class ReminderLibrary {

    /** 严禁条目 — one line of the rules of discipline, by edition. */
    public record Prohibition(
            String edition, LocalDate from, int number, String chinese, String english, String source) {

        public String text(Words words) {
            return words.chinese() ? chinese : english;
        }
    }

    private record Shipped(String chinese, String english) {}

    private static final List<Prohibition> PROHIBITIONS = lines("prohibitions.csv").stream()
            .map(line -> new Prohibition(
                    line.getField("edition"),
                    LocalDate.parse(line.getField("from")),
                    Integer.parseInt(line.getField("number")),
                    line.getField("chinese"),
                    line.getField("english"),
                    line.getField("source")))
            .toList();
    /** Number 0 is how a prohibition is said; the others follow. */
    private static final List<Shipped> SAID = lines("reminders.csv").stream()
            .map(line -> new Shipped(line.getField("chinese"), line.getField("english")))
            .toList();

    private static final Shipped FRAME = SAID.getFirst();
    private static final List<Shipped> COMMON = SAID.subList(1, SAID.size());

    private ReminderLibrary() {}

    /** The edition in force on a day; the first one before there was any. */
    public static List<Prohibition> prohibitions(LocalDate on) {
        var edition = PROHIBITIONS.stream()
                .filter(one -> !one.from().isAfter(on))
                .max(Comparator.comparing(Prohibition::from))
                .orElse(PROHIBITIONS.getFirst())
                .edition();
        return PROHIBITIONS.stream()
                .filter(one -> one.edition().equals(edition))
                .toList();
    }

    /** A text for each day of a series. */
    static List<Series.Text> texts(Series series, String by) {
        var all = all(series.first());
        var texts = new ArrayList<Series.Text>();
        series.days().forEach(day -> {
            var one = all.get(texts.size() % all.size());
            texts.add(new Series.Text(day, one.chinese(), one.english(), by));
        });
        return texts;
    }

    private static List<Shipped> all(LocalDate on) {
        var forbidden = prohibitions(on).stream()
                .map(one -> new Shipped(
                        FRAME.chinese().formatted(one.chinese()), FRAME.english().formatted(one.english())))
                .toList();
        var all = new ArrayList<Shipped>();
        for (int n = 0; n < Math.max(forbidden.size(), COMMON.size()); n++) {
            if (n < forbidden.size()) {
                all.add(forbidden.get(n));
            }
            if (n < COMMON.size()) {
                all.add(COMMON.get(n));
            }
        }
        return all;
    }

    private static List<NamedCsvRecord> lines(String name) {
        var file = Objects.requireNonNull(ReminderLibrary.class.getResourceAsStream("/discipline/" + name));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var reader = Csv.reader(',').ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
