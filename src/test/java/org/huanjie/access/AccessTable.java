package org.huanjie.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;

/** 权限表 — {@code access.csv}: who may call what. Its rows are sorted by path and compared with what the program answers. */
final class AccessTable {

    static final Path FILE = Path.of("src/test/resources/access.csv");

    /** 入口 — a method and a path pattern. */
    record Endpoint(String method, String path) implements Comparable<Endpoint> {
        @Override
        public int compareTo(Endpoint other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : method.compareTo(other.method);
        }

        String row(Who who) {
            return method + "," + path + "," + who.text();
        }
    }

    /** 准入者 — everyone, or the roles that are let through. */
    record Who(boolean open, Set<Role> roles) {
        static final Who EVERYONE = new Who(true, Set.of());

        static Who of(String text) {
            return switch (text) {
                case "OPEN" -> EVERYONE;
                case "SIGNED-IN" -> new Who(false, EnumSet.allOf(Role.class));
                case "NOBODY" -> new Who(false, EnumSet.noneOf(Role.class));
                default ->
                    new Who(
                            false,
                            Arrays.stream(text.split(" "))
                                    .map(Role::valueOf)
                                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
            };
        }

        String text() {
            if (open) {
                return "OPEN";
            }
            if (roles.isEmpty()) {
                return "NOBODY";
            }
            return roles.size() == Role.values().length
                    ? "SIGNED-IN"
                    : roles.stream().map(Role::name).collect(Collectors.joining(" "));
        }
    }

    private AccessTable() {}

    static Map<Endpoint, Who> read() {
        try {
            return parse(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Endpoint, Who> parse(List<String> lines) {
        var table = new TreeMap<Endpoint, Who>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = line.split(",", 3);
                if (table.put(new Endpoint(cells[0], cells[1]), Who.of(cells[2])) != null) {
                    throw new IllegalArgumentException("twice in the table: " + line);
                }
            }
        }
        return table;
    }

    /** Every difference, as the lines to add to the table or to take from it. */
    static List<String> differences(Map<Endpoint, Who> program, Map<Endpoint, Who> table) {
        var all = new TreeSet<>(program.keySet());
        all.addAll(table.keySet());
        var lines = new ArrayList<String>();
        for (var endpoint : all) {
            var answers = program.get(endpoint);
            var says = table.get(endpoint);
            if (says != null && !says.equals(answers)) {
                lines.add("- " + endpoint.row(says));
            }
            if (answers != null && !answers.equals(says)) {
                lines.add("+ " + endpoint.row(answers));
            }
        }
        return lines;
    }
}
