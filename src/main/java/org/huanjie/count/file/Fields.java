package org.huanjie.count.file;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Wording;

/**
 * 读取字段 — one object of a count file, key by key, every departure from docs/count-file.md noted with its place. A
 * value that cannot be read comes back empty and its place is remembered, so that nothing is concluded from it.
 */
final class Fields {

    /** Beyond any village, and small enough that no sum of them overflows. */
    static final long LARGEST = 2_000_000_000L;

    private final Json.Obj object;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Json.Obj object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The object at this place, or a fault. */
    static Optional<Fields> of(Json json, String path, Faults faults) {
        if (json instanceof Json.Obj object) {
            return Optional.of(new Fields(object, path, faults));
        }
        faults.wrongType(path, "kind.object", json);
        return Optional.empty();
    }

    String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return object.members().containsKey(key);
    }

    Set<String> keys() {
        asked.addAll(object.members().keySet());
        return object.members().keySet();
    }

    /** A key that may stand here and need not be read. */
    void allow(String... keys) {
        asked.addAll(Arrays.asList(keys));
    }

    Optional<Json> required(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            faults.unread(place(key), Fault.Code.MISSING_KEY, key);
        }
        return value;
    }

    Optional<Json> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(object.members().get(key));
    }

    /** −1 where there is no number to be had: a place that is remembered as unread. */
    long number(String key) {
        return required(key).map(json -> number(json, place(key))).orElse(-1L);
    }

    long number(Json json, String at) {
        if (!(json instanceof Json.Num number)) {
            faults.wrongType(at, "kind.integer", json);
        } else if (!number.whole()) {
            faults.unread(at, Fault.Code.NOT_INTEGER, shortened(number.digits()));
        } else if (number.digits().startsWith("-") && !number.digits().matches("-0+")) {
            faults.unread(at, Fault.Code.NEGATIVE, shortened(number.digits()));
        } else if (number.digits().length() > 10 || Long.parseLong(number.digits()) > LARGEST) {
            faults.unread(at, Fault.Code.TOO_LARGE, shortened(number.digits()), LARGEST);
        } else {
            return Long.parseLong(number.digits());
        }
        return -1;
    }

    Optional<String> text(String key) {
        return required(key).flatMap(json -> text(json, place(key)));
    }

    Optional<String> text(Json json, String at) {
        if (!(json instanceof Json.Str string)) {
            faults.wrongType(at, "kind.string", json);
            return Optional.empty();
        }
        if (string.text().isBlank()) {
            faults.unread(at, Fault.Code.BLANK_TEXT);
            return Optional.empty();
        }
        if (!said(string.text()).equals(string.text())) {
            faults.unread(at, Fault.Code.NOT_TEXT, shortened(string.text()));
            return Optional.empty();
        }
        return Optional.of(string.text());
    }

    boolean flag(String key, boolean absent) {
        return switch (optional(key).orElse(new Json.Bool(absent))) {
            case Json.Bool bool -> bool.value();
            case Json other -> {
                faults.wrongType(place(key), "kind.boolean", other);
                yield absent;
            }
        };
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return text(key).flatMap(text -> word(text, place(key), words));
    }

    private <E extends Enum<E>> Optional<E> word(String text, String at, Class<E> words) {
        var known = List.of(words.getEnumConstants());
        var found = known.stream().filter(word -> word.name().equals(text)).findFirst();
        if (found.isEmpty()) {
            var names = String.join(" | ", known.stream().map(Enum::name).toList());
            faults.unread(at, Fault.Code.UNKNOWN_VALUE, shortened(text), names);
        }
        return found;
    }

    List<Json> list(String key) {
        return required(key).map(json -> items(json, place(key))).orElse(List.of());
    }

    List<Json> items(Json json, String at) {
        if (json instanceof Json.Arr array) {
            return array.items();
        }
        faults.wrongType(at, "kind.array", json);
        return List.of();
    }

    /** Ends the reading of this object: every key that nothing asked for, and every key that came twice. */
    void nothingElse() {
        object.members().keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> faults.add(Fault.at(place(shortened(key)), Fault.Code.UNKNOWN_KEY, shortened(key))));
        object.repeated()
                .forEach(key -> faults.add(Fault.at(place(shortened(key)), Fault.Code.DUPLICATE_KEY, shortened(key))));
    }

    static String shortened(String text) {
        int end = Math.min(text.length(), 60);
        return said(text.substring(
                        0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end))
                + (end < text.length() ? "…" : "");
    }

    /** The text with each half of a character, which no encoding can say, as JSON writes it. */
    private static String said(String text) {
        var said = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                said.append("\\u%04X".formatted(c));
            } else {
                said.appendCodePoint(c);
            }
        });
        return said.toString();
    }

    /** 数据错误集 — the faults of one file, and the places where nothing could be read. */
    static final class Faults {
        /** Beyond these a file is no count that somebody would mend line by line. */
        private static final int MOST = 10_000;

        private final Set<Fault> found = new LinkedHashSet<>();
        private final Set<String> unread = new LinkedHashSet<>();

        void add(Fault fault) {
            if (found.size() < MOST) {
                found.add(fault);
            }
        }

        boolean full() {
            return found.size() == MOST;
        }

        void unread(String at, Fault.Code code, Object... arguments) {
            unread.add(at);
            add(Fault.at(at, code, arguments));
        }

        void wrongType(String at, String wanted, Json instead) {
            unread(at, Fault.Code.WRONG_TYPE, new Wording(wanted, List.of()), new Wording(instead.kind(), List.of()));
        }

        /** Nothing at or below this place is to be judged. */
        void leave(String at) {
            unread.add(at);
        }

        /** The faults of the figures too, save where the figures stand for something unread. */
        void addFigures(List<Fault> figures) {
            figures.stream().filter(fault -> !stands(fault.path())).forEach(this::add);
        }

        /** Whether this place or one above it could not be read. */
        private boolean stands(String at) {
            var place = at;
            while (!place.isEmpty() && !unread.contains(place)) {
                place = place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
            }
            return !place.isEmpty();
        }

        List<Fault> all() {
            return List.copyOf(found);
        }
    }
}
