package org.huanjie.house;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 文字键 — the keys of messages as code writes them: whole as one literal, or put together from literals that meet at a dot or a dash. What
 * follows the last literal may come from a constant or from data, where the literals before it hold two segments at least; after one segment
 * only the name of a constant may follow.
 */
final class MessageKeys {

    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
    // a quoted word may begin inside another one: "${frame.t("count.title")}"
    private static final Pattern QUOTED = Pattern.compile("(?=[\"'{]([\\w.-]+)[\"'}])");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|css|json|js|txt|pdf|xlsx)");
    private static final Pattern SHOWN = Pattern.compile("\\bframe\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern SAID =
            Pattern.compile("\\bwords(?:\\([^()]*\\))?\\.of\\s*\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KIND =
            Pattern.compile("(?:String kind\\(\\)\\s*\\{\\s*return|@ActKind\\()\\s*\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern FAMILY = Pattern.compile("String family\\(\\)\\s*\\{\\s*return \"([a-z.-]+)\"");
    private static final Pattern CONSTANTS = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]*)\\b(?=[,;(\\s])");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_]+");
    private static final String ENDS = ".-";

    private final Set<String> literals = new HashSet<>();
    private final Map<String, Boolean> madeBefore = new HashMap<>();

    void java(String source) {
        refusals(source);
        for (var literal : Tree.literals(source)) {
            if (WORD.matcher(literal).matches()) {
                literals.add(literal);
            } else {
                template(literal);
            }
        }
    }

    /** The keys of refusals: where their family stands, and their constants as keys are made of them. */
    private void refusals(String source) {
        FAMILY.matcher(source)
                .results()
                .forEach(family -> CONSTANTS
                        .matcher(source)
                        .results()
                        .map(constant ->
                                constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                        .forEach(word -> literals.add(family.group(1) + "." + word)));
    }

    void template(String source) {
        QUOTED.matcher(source).results().forEach(match -> literals.add(match.group(1)));
    }

    boolean used(String key) {
        if (key.startsWith("act.") || key.startsWith("task.")) {
            return literals.contains(key.substring(key.indexOf('.') + 1));
        }
        return made(key) || key.endsWith(".remedy") && used(key.substring(0, key.length() - ".remedy".length()));
    }

    /** Literals that look like a key and are none, nor a part of one, nor any of these words. */
    Set<String> undefined(Set<String> keys, Collection<String> otherWords) {
        var firsts = new HashSet<String>();
        keys.forEach(key -> firsts.add(key.substring(0, key.indexOf('.'))));
        var undefined = new TreeSet<>(literals);
        undefined.removeIf(literal ->
                !KEY.matcher(literal).matches() || !firsts.contains(literal.substring(0, literal.indexOf('.'))));
        undefined.removeAll(otherWords);
        undefined.removeIf(literal -> FILE.matcher(literal).matches());
        return absent(undefined, keys);
    }

    /** Those of these words that are neither a key nor the beginning or the end of one. */
    static Set<String> absent(Set<String> words, Set<String> keys) {
        var parts = new HashSet<>(keys);
        keys.forEach(key -> cuts(key).forEach(cut -> {
            parts.add(key.substring(0, cut));
            parts.add(key.substring(cut + 1));
        }));
        var absent = new TreeSet<>(words);
        absent.removeAll(parts);
        return absent;
    }

    /** Keys that a template asks for by name. */
    static Set<String> shown(String source) {
        return found(SHOWN, source);
    }

    /** Keys that code asks for by name, or the ends of keys, where its words begin them all alike. */
    static Set<String> said(String source) {
        return found(SAID, source);
    }

    /** What kinds of act source records, each of which has a sentence. */
    static Set<String> kinds(String source) {
        return found(KIND, source);
    }

    private static Set<String> found(Pattern pattern, String source) {
        var found = new TreeSet<String>();
        pattern.matcher(source).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private boolean made(String key) {
        return madeBefore.computeIfAbsent(key, this::isMade);
    }

    // how far literals reach, one after the other, from the key's beginning
    private boolean isMade(String key) {
        var reached = new TreeSet<>(List.of(0));
        for (int from = 0; from < key.length(); from++) {
            if (reached.contains(from)) {
                reach(key, from, reached);
            }
        }
        return reached.contains(key.length()) || reached.stream().anyMatch(at -> at > 0 && mayGoOn(key, at));
    }

    private void reach(String key, int from, Set<Integer> reached) {
        IntStream.rangeClosed(from + 1, key.length())
                .filter(to -> meet(key, to) && (from > 0 || to == key.length() || ends(key, to)))
                .filter(to -> literals.contains(key.substring(from, to)))
                .forEach(reached::add);
    }

    private boolean mayGoOn(String key, int at) {
        if (!ends(key, at)) {
            return false;
        }
        var rest = key.substring(at);
        var constant = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        boolean endsKnown = constant.equals(rest) || literals.contains(rest.substring(constant.length()));
        return cuts(key.substring(0, at - 1)).findAny().isPresent()
                || CONSTANT.matcher(constant).matches() && endsKnown;
    }

    private static boolean ends(String key, int at) {
        return ENDS.indexOf(key.charAt(at - 1)) >= 0;
    }

    private static boolean meet(String key, int at) {
        return at == key.length() || ends(key, at) || ENDS.indexOf(key.charAt(at)) >= 0;
    }

    private static IntStream cuts(String key) {
        return IntStream.range(1, key.length()).filter(at -> ENDS.indexOf(key.charAt(at)) >= 0);
    }
}
