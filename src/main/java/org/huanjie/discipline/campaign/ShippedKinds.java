package org.huanjie.discipline.campaign;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huanjie.discipline.campaign.ActivityKind.Source;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 自带活动类型 — the kinds that come with the program: those that the report names hold, the others wait until a county chooses them. */
final class ShippedKinds {

    static final List<ActivityKind> ALL = read();

    private ShippedKinds() {}

    private static List<ActivityKind> read() {
        var file = Objects.requireNonNull(ShippedKinds.class.getResourceAsStream("/discipline/activity-kinds.csv"));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var reader = Csv.reader(',').ofNamedCsvRecord(text)) {
            return reader.stream().map(ShippedKinds::kind).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActivityKind kind(NamedCsvRecord line) {
        var source = Source.valueOf(line.getField("source"));
        return new ActivityKind(
                line.getField("code"),
                line.getField("chinese"),
                line.getField("english"),
                source,
                line.getField("tag"),
                line.getField("tag_en"),
                source == Source.REPORT);
    }
}
