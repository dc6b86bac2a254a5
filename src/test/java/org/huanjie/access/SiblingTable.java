package org.huanjie.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.Role;

/** 同类编号表 — {@code siblings.csv}: which ids each POST of the program takes beside its division, and how it is asked with another's. */
final class SiblingTable {

    static final Path FILE = Path.of("src/test/resources/siblings.csv");

    private static final String NONE = "-";

    /**
     * 一行.
     *
     * @param role who may do it on an object of their own; empty where it takes no id
     * @param ids field or path variable to the object of {@link SiblingWorld} whose id it is given
     * @param form what else is sent
     * @param home where the same is taken: that it is the id that was refused, and not the form
     */
    record Row(
            String path,
            Optional<Role> role,
            Map<String, String> ids,
            Map<String, String> form,
            Optional<String> home) {

        boolean takesIds() {
            return !ids.isEmpty();
        }

        @Override
        public String toString() {
            return path + " " + ids;
        }
    }

    private SiblingTable() {}

    static List<Row> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(SiblingTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = line.split(",", -1);
        if (cells[1].equals(NONE)) {
            return new Row(cells[0], Optional.empty(), Map.of(), Map.of(), Optional.empty());
        }
        return new Row(
                cells[0],
                Optional.of(Role.valueOf(cells[1])),
                pairs(cells[2]),
                pairs(cells[3]),
                Optional.of(cells[4]).filter(home -> !home.equals(NONE)));
    }

    private static Map<String, String> pairs(String cell) {
        var pairs = new LinkedHashMap<String, String>();
        Arrays.stream(cell.split(" ", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int at = pair.indexOf('=');
            pairs.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return pairs;
    }
}
