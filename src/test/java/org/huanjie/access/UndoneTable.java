package org.huanjie.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.access.door.AsksFirst;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;

/** 可否撤销表 — {@code undone.csv}: of each POST of the program how what it does is taken back, or that it is confirmed first. */
final class UndoneTable {

    static final Path FILE = Path.of("src/test/resources/undone.csv");

    /** 一行. */
    record Row(String path, String way, String how) {}

    private static final Set<String> WAYS = Set.of("confirmed", "undone", "adds", "own");

    private UndoneTable() {}

    static List<Row> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What does not hold of a table.
     *
     * @param posts every POST of the program
     * @param asking those whose handlers ask first
     */
    static List<String> faults(List<Row> table, Set<String> posts, Set<String> asking) {
        var faults = new ArrayList<String>();
        var paths = table.stream().map(Row::path).toList();
        posts.stream().filter(post -> !paths.contains(post)).forEach(post -> faults.add("no row: " + post));
        paths.stream().filter(path -> !posts.contains(path)).forEach(path -> faults.add("no such POST: " + path));
        for (var row : table) {
            boolean confirmed = row.way().equals("confirmed");
            if (!WAYS.contains(row.way()) || row.how().isBlank()) {
                faults.add("unread: " + row.path());
            }
            if (row.way().equals("undone") && !posts.contains(row.how())) {
                faults.add(row.path() + " is undone by nothing: " + row.how());
            }
            if (confirmed != asking.contains(row.path())) {
                faults.add(row.path() + (confirmed ? " does not ask first" : " asks first and is not said to"));
            }
        }
        return faults;
    }

    /** The paths of those handlers of the program that ask first. */
    static Set<String> asking() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("org.huanjie").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(AsksFirst.class))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(PostMapping.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
