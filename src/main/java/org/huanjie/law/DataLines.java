package org.huanjie.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 数据行 — the lines of a data file that the program brings along; no field holds a comma. */
public final class DataLines {

    private DataLines() {}

    public static List<String[]> of(String name) {
        var file = DataLines.class.getResourceAsStream("/calendar/" + name);
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
