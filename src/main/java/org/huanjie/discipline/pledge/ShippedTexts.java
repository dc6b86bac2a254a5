package org.huanjie.discipline.pledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 自带承诺书文本 — those that come with the program. */
final class ShippedTexts {

    static final List<PledgeText> ALL = read();

    private ShippedTexts() {}

    private static List<PledgeText> read() {
        var file = Objects.requireNonNull(ShippedTexts.class.getResourceAsStream("/discipline/pledges.csv"));
        var text = new CsvText(file, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var lines = Csv.reader(',').ofNamedCsvRecord(text)) {
            return lines.stream()
                    .map(line -> new PledgeText(
                            PledgeKind.valueOf(line.getField("kind")),
                            line.getField("edition"),
                            line.getField("source"),
                            line.getField("zh"),
                            line.getField("en")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
