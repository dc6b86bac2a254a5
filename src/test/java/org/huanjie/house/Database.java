package org.huanjie.house;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 数据库 — the schemas of the database, what is made in them and which triggers stand, as the migrations leave them one after the other. */
final class Database {

    private static final Pattern SCHEMA = Pattern.compile("\\bCREATE SCHEMA (?:IF NOT EXISTS )?([a-z_]+)");
    private static final Pattern MADE = Pattern.compile(
            "\\bCREATE (?:OR REPLACE )?(?:UNLOGGED )?(?:TABLE|VIEW|FUNCTION|PROCEDURE|SEQUENCE) (?:IF NOT EXISTS )?([a-z_]+\\.[a-z_]+)");
    private static final Pattern CHANGE = Pattern.compile("(?s)"
            + "DROP TRIGGER (?:IF EXISTS )?(?<dropped>[a-z_]+) ON (?<droppedOn>[a-z_.]+)"
            + "|CREATE (?:OR REPLACE )?(?:CONSTRAINT )?TRIGGER (?<trigger>[a-z_]+)\\s[^;$]*?\\bON (?<on>[a-z_.]+)\\b[^;]*?EXECUTE (?:FUNCTION|PROCEDURE) (?<runs>[a-z_.]+)"
            + "|CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE) (?<function>[a-z_.]+)\\s*\\((?<head>.*?)AS \\$(?<quote>\\w*)\\$(?<body>.*?)\\$\\k<quote>\\$"
            + "|DROP FUNCTION (?:IF EXISTS )?(?<gone>[a-z_.]+)");

    /** 函数 — a function: what stands before its body, and the body. */
    private record Function(String head, String body) {}

    private final Set<String> schemas = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Function> functions = new TreeMap<>();
    // the function of each trigger, by "name ON table"
    private final Map<String, String> triggers = new TreeMap<>();

    private Database(Collection<String> migrations) {
        migrations.stream().map(text -> text.replaceAll("--[^\n]*", "")).forEach(text -> {
            SCHEMA.matcher(text).results().forEach(match -> schemas.add(match.group(1)));
            MADE.matcher(text).results().forEach(match -> names.add(match.group(1)));
            CHANGE.matcher(text).results().forEach(this::change);
        });
    }

    static Database present() {
        return new Database(migrations());
    }

    /** The texts of all migrations, one after the other. */
    static List<String> migrations() {
        return Tree.files("src/main/resources/db/migration", ".sql").stream()
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .map(Tree::text)
                .toList();
    }

    /** What a function does, as its last migration leaves it; empty where there is none. */
    String body(String function) {
        var found = functions.get(function);
        return found == null ? "" : found.body();
    }

    static Database of(String... migrations) {
        return new Database(List.of(migrations));
    }

    Set<String> schemas() {
        return schemas;
    }

    /** Tables, views, functions and sequences, each with its schema: {@code roll.voter}. */
    Set<String> names() {
        return names;
    }

    Set<String> ofTriggers() {
        return new TreeSet<>(triggers.values());
    }

    /** Functions that do what their caller may not: they run as the owner of the tables. */
    Set<String> asOwner() {
        var owners = new TreeSet<String>();
        functions.forEach((name, function) -> {
            if (function.head().contains("SECURITY DEFINER")) {
                owners.add(name);
            }
        });
        return owners;
    }

    /** Functions that stand on another schema's table, or speak of one in their body. */
    Set<String> acrossSchemas() {
        var across = new TreeSet<String>();
        triggers.forEach((trigger, function) -> {
            if (!schema(function).equals(schema(trigger.substring(trigger.indexOf(" ON ") + 4)))) {
                across.add(function);
            }
        });
        var other = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.[a-z_]+");
        functions.forEach((name, function) -> {
            if (other.matcher(function.body())
                    .results()
                    .anyMatch(match -> !match.group(1).equals(schema(name)))) {
                across.add(name);
            }
        });
        return across;
    }

    private void change(MatchResult match) {
        if (match.group("dropped") != null) {
            triggers.remove(match.group("dropped") + " ON " + match.group("droppedOn"));
        } else if (match.group("trigger") != null) {
            triggers.put(match.group("trigger") + " ON " + match.group("on"), match.group("runs"));
        } else if (match.group("function") != null) {
            functions.put(match.group("function"), new Function(match.group("head"), match.group("body")));
        } else {
            functions.remove(match.group("gone"));
        }
    }

    private static String schema(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
