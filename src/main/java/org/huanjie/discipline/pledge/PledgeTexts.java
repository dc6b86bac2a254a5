package org.huanjie.discipline.pledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;
import org.springframework.stereotype.Service;

/** 承诺书文本库 — the texts that come with the program, and those that a county has made its own. */
@Service
public class PledgeTexts {

    /** Those that come with the program. */
    static final List<PledgeText> SHIPPED = read();

    private final OwnTexts own;

    PledgeTexts(OwnTexts own) {
        this.own = own;
    }

    /** The text of this kind by which pledges are given now: the county's own where it has one that two have approved. */
    public PledgeText inForce(String division, PledgeKind kind) {
        return own.inForce(division, kind).orElseGet(() -> shipped(kind));
    }

    /** The newest of this kind that comes with the program. */
    public PledgeText shipped(PledgeKind kind) {
        return SHIPPED.stream()
                .filter(text -> text.kind() == kind)
                .max(Comparator.comparing(PledgeText::edition))
                .orElseThrow();
    }

    private static List<PledgeText> read() {
        var file = Objects.requireNonNull(PledgeTexts.class.getResourceAsStream("/discipline/pledges.csv"));
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
