package org.huanjie.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huanjie.county.ListEntry.Standing;
import org.huanjie.shell.Worded;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 名录 — a list of names that a county makes its own, with what comes with the program; the module that needs it declares it as a bean.
 *
 * @param code part of the address and of the table's lines
 * @param key the message that names it
 * @param what the message that says what it serves
 */
public record CountyList(String code, String key, String what, List<ListEntry> shipped) implements Worded {

    private static final int STEP = 10; // leaves room between two entries

    /** The list whose entries come with the program in {@code county/CODE.csv}. */
    public static CountyList of(String code, String key, String what) {
        var file = Objects.requireNonNull(CountyList.class.getResourceAsStream("/county/" + code + ".csv"));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        var entries = new ArrayList<ListEntry>();
        try (var lines = Csv.reader(',').ofNamedCsvRecord(text)) {
            lines.forEach(line -> entries.add(entry(line, (entries.size() + 1) * STEP)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CountyList(code, key, what, List.copyOf(entries));
    }

    /** What is offered without a county's word for it stands open; the rest waits until a county opens it. */
    private static ListEntry entry(NamedCsvRecord line, int place) {
        return new ListEntry(
                line.getField("code"),
                line.getField("chinese"),
                line.getField("english"),
                place,
                !line.getField("use").equals("OFFERED"),
                line.getField("use").equals("FIXED") ? Standing.FIXED : Standing.SHIPPED,
                line.getField("source"),
                line.getField("source_en"));
    }
}
