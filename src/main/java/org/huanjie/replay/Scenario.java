package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 剧本 — the files of a play: from the program itself, or from a folder that holds changed ones. */
public final class Scenario {

    private final Function<String, InputStream> files;

    private Scenario(Function<String, InputStream> files) {
        this.files = files;
    }

    /** The pilot as it comes with the program. */
    public static Scenario pilot() {
        return new Scenario(Scenario::shipped);
    }

    /** The pilot with the files of this folder in place of its own of the same name. */
    public static Scenario pilotChangedBy(Path folder) {
        return new Scenario(name -> Files.exists(folder.resolve(name)) ? read(folder.resolve(name)) : shipped(name));
    }

    InputStream open(String name) {
        return files.apply(name);
    }

    List<NamedCsvRecord> lines(String name) {
        var text = new CsvText(files.apply(name), StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT);
        try (var reader = Csv.reader(',').ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one village in a file whose first column names it. */
    List<NamedCsvRecord> linesOf(String village, String name) {
        return lines(name).stream()
                .filter(line -> line.getField(0).equals(village))
                .toList();
    }

    byte[] bytes(String name) {
        try (var file = files.apply(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream shipped(String name) {
        var found = Scenario.class.getResourceAsStream("/pilot/" + name);
        if (found == null) {
            throw new IllegalStateException("the program lacks the pilot's file " + name);
        }
        return found;
    }

    private static InputStream read(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
