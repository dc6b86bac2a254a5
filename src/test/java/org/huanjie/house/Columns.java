package org.huanjie.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** 各栏 — the columns of every table with their types and comments, as the migrations leave them one after the other. */
public final class Columns {

    private static final Pattern CHANGE = Pattern.compile("(?s)"
            + "\\bCREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(?<made>[a-z_]+\\.[a-z_]+) \\((?<columns>.*?)\\)[^;()]*;"
            + "|\\bDROP TABLE (?:IF EXISTS )?(?<dropped>[a-z_]+\\.[a-z_]+)"
            + "|\\bALTER TABLE (?<altered>[a-z_]+\\.[a-z_]+)\\s(?<how>[^;]*);"
            + "|\\bCOMMENT ON COLUMN (?<of>[a-z_]+\\.[a-z_]+)\\.(?<column>[a-z_0-9]+) IS '(?<said>[^']*)'");
    private static final Pattern COLUMN = Pattern.compile("(?s)\\s*(?<name>[a-z_0-9]+)\\s+(?<type>[a-z_0-9.]+(?:\\[])?).*");
    private static final Pattern ADDED = Pattern.compile("(?s)\\s*ADD (?:COLUMN )?(?<column>[a-z_0-9]+\\s.*)");
    private static final Pattern GONE = Pattern.compile("(?s)\\s*DROP COLUMN (?:IF EXISTS )?(?<name>[a-z_0-9]+).*");
    private static final Pattern RENAMED = Pattern.compile("(?s)\\s*RENAME COLUMN (?<old>[a-z_0-9]+) TO (?<name>[a-z_0-9]+).*");

    /** 栏 — one column. */
    record Column(String table, String name, String type, String comment) {
        String whole() {
            return table + "." + name;
        }
    }

    private final Map<String, Column> columns = new TreeMap<>();

    private Columns(Collection<String> migrations) {
        migrations.stream().map(text -> text.replaceAll("--[^\n]*", "")).forEach(this::migrate);
    }

    static Columns present() {
        return new Columns(Database.migrations());
    }

    static Columns of(String... migrations) {
        return new Columns(List.of(migrations));
    }

    /** Every column of the migrations, {@code roll.voter.name}. */
    public static Collection<String> names() {
        return present().columns.keySet();
    }

    Collection<Column> all() {
        return columns.values();
    }

    private void migrate(String text) {
        CHANGE.matcher(text).results().forEach(match -> {
            if (match.group("made") != null) {
                parts(match.group("columns")).forEach(part -> put(match.group("made"), part));
            } else if (match.group("dropped") != null) {
                columns.keySet().removeIf(name -> name.startsWith(match.group("dropped") + "."));
            } else if (match.group("altered") != null) {
                parts(match.group("how")).forEach(part -> alter(match.group("altered"), part));
            } else {
                columns.computeIfPresent(
                        match.group("of") + "." + match.group("column"),
                        (name, had) -> new Column(had.table(), had.name(), had.type(), match.group("said")));
            }
        });
    }

    private void alter(String table, String part) {
        var added = ADDED.matcher(part);
        var gone = GONE.matcher(part);
        var renamed = RENAMED.matcher(part);
        if (added.matches()) {
            put(table, added.group("column"));
        } else if (gone.matches()) {
            columns.remove(table + "." + gone.group("name"));
        } else if (renamed.matches()) {
            var had = columns.remove(table + "." + renamed.group("old"));
            columns.put(table + "." + renamed.group("name"), new Column(table, renamed.group("name"), had.type(), had.comment()));
        }
    }

    // what names no type in small letters is a constraint
    private void put(String table, String part) {
        var column = COLUMN.matcher(part);
        if (column.matches()) {
            var found = new Column(table, column.group("name"), column.group("type"), "");
            columns.put(found.whole(), found);
        }
    }

    // what stands between commas, those in brackets and quotes left alone
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
