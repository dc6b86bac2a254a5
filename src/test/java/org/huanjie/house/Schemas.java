package org.huanjie.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** 模式 — the schemas of the database and what is made in them, as the migrations say. */
final class Schemas {

    private static final Pattern SCHEMA = Pattern.compile("(?i)\\bCREATE SCHEMA (?:IF NOT EXISTS )?([a-z_]+)");
    private static final Pattern MADE = Pattern.compile(
            "(?i)\\bCREATE (?:OR REPLACE )?(?:UNLOGGED )?(?:TABLE|VIEW|FUNCTION|PROCEDURE|SEQUENCE) (?:IF NOT EXISTS )?([a-z_]+\\.[a-z_]+)");

    private Schemas() {}

    static Set<String> all() {
        return of(migrations());
    }

    /** Tables, views, functions and sequences, each with its schema: {@code roll.voter}. */
    static Set<String> names() {
        return found(MADE, migrations());
    }

    static Set<String> of(List<String> migrations) {
        return found(SCHEMA, migrations);
    }

    private static List<String> migrations() {
        return Tree.files("src/main/resources/db/migration", ".sql").stream()
                .map(Tree::text)
                .toList();
    }

    private static Set<String> found(Pattern pattern, List<String> migrations) {
        var found = new TreeSet<String>();
        migrations.forEach(text -> pattern.matcher(text).results().forEach(match -> found.add(match.group(1))));
        return found;
    }
}
