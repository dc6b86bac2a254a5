package org.huanjie.election.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 数据行 — the lines of a data file of this package; no field holds a comma. */
final class Lines {

    private Lines() {}

    static List<String[]> of(String name) {
        var file = Lines.class.getResourceAsStream("/calendar/" + name);
        if (file == null) {
            throw new IllegalStateException("the program lacks its file calendar/" + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
