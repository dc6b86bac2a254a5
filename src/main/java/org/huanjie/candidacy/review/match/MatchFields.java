package org.huanjie.candidacy.review.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.shell.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 对照文件的字段 — one object of a request or an answer, key by key; every departure from docs/match-file.md is noted with its place. */
final class MatchFields {

    /** The most bytes of a file: far beyond a county's people. */
    static final int LONGEST = 32 << 20;

    private static final int DEEPEST = 6;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final String place;
    private final List<Reason> faults;
    private final Set<String> asked = new HashSet<>();

    private MatchFields(JsonNode object, String place, List<Reason> faults) {
        this.object = object;
        this.place = place;
        this.faults = faults;
    }

    /** The one object of a file; empty, and said, where the file is none. */
    static Optional<MatchFields> of(byte[] file, List<Reason> faults) {
        if (file.length > LONGEST) {
            faults.add(MatchRefusal.TOO_LONG.of(LONGEST >> 20));
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var json = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (json.isObject()) {
                return Optional.of(new MatchFields(json, "", faults));
            }
            faults.add(MatchRefusal.NOT_JSON.of("1"));
        } catch (CharacterCodingException e) {
            faults.add(MatchRefusal.NOT_UTF8.of());
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            faults.add(MatchRefusal.NOT_JSON.of(Integer.toString(at == null ? 1 : Math.max(1, at.getLineNr()))));
        }
        return Optional.empty();
    }

    /** Text that can be said: not blank, not too long, without control characters and halves of characters. */
    Optional<String> text(String key, int longest) {
        return required(key).flatMap(json -> {
            var text = json.isString() ? json.stringValue() : "";
            if (text.isBlank() || text.length() > longest || !isPlain(text)) {
                faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    Optional<LocalDate> day(String key) {
        return required(key).flatMap(json -> {
            var text = json.isString() ? json.stringValue() : "";
            try {
                if (DAY.matcher(text).matches()) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException noSuchDay) {
                // told below
            }
            faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
            return Optional.empty();
        });
    }

    /** A day that may be left out. */
    Optional<LocalDate> dayIfThere(String key) {
        asked.add(key);
        return object.has(key) ? day(key) : Optional.empty();
    }

    /** So many bytes, no more and no fewer. */
    Optional<byte[]> bytes(String key, int length) {
        return bytes(key).flatMap(bytes -> {
            if (bytes.length != length) {
                faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
                return Optional.empty();
            }
            return Optional.of(bytes);
        });
    }

    boolean flagIfThere(String key) {
        asked.add(key);
        if (object.has(key) && !object.get(key).isBoolean()) {
            faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
        }
        return object.path(key).asBoolean(false);
    }

    /** Bytes written in base64 for addresses; empty where there are none. */
    Optional<byte[]> bytes(String key) {
        return text(key, LONGEST).flatMap(text -> {
            try {
                return Optional.of(Base64.getUrlDecoder().decode(text));
            } catch (IllegalArgumentException otherSigns) {
                faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
                return Optional.empty();
            }
        });
    }

    int version() {
        var json = required("version");
        return json.isPresent() && json.get().isIntegralNumber() && json.get().canConvertToInt()
                ? json.get().intValue()
                : 0;
    }

    Optional<NumberMark> mark(String key) {
        return text(key, LONGEST).flatMap(text -> told(NumberMark.of(text), place + key));
    }

    List<NumberMark> marks(String key) {
        var marks = new ArrayList<NumberMark>();
        var items = items(key);
        for (int n = 0; n < items.size(); n++) {
            var item = items.get(n);
            told(item.isString() ? NumberMark.of(item.stringValue()) : Optional.empty(), key + "[" + n + "]")
                    .ifPresent(marks::add);
        }
        return marks;
    }

    /** The objects of a list. */
    List<MatchFields> objects(String key) {
        var objects = new ArrayList<MatchFields>();
        var items = items(key);
        for (int n = 0; n < items.size(); n++) {
            var at = place + key + "[" + n + "]";
            if (items.get(n).isObject()) {
                objects.add(new MatchFields(items.get(n), at + ".", faults));
            } else {
                faults.add(MatchRefusal.FIELD_WRONG.of(at));
            }
        }
        return objects;
    }

    /** Every key that nothing asked for. */
    void nothingElse() {
        object.propertyNames().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> faults.add(MatchRefusal.FIELD_UNKNOWN.of(place + shown(key))));
    }

    /** What stands in a file, short and without what a terminal would obey. */
    static String shown(String text) {
        var plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "·");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    /** Without control characters, marks of direction and halves of characters. */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> c == 0xFFFD;
        });
    }

    private Optional<NumberMark> told(Optional<NumberMark> mark, String at) {
        if (mark.isEmpty()) {
            faults.add(MatchRefusal.FIELD_WRONG.of(at));
        }
        return mark;
    }

    private List<JsonNode> items(String key) {
        var json = required(key);
        if (json.isPresent() && !json.get().isArray()) {
            faults.add(MatchRefusal.FIELD_WRONG.of(place + key));
        }
        return json.filter(JsonNode::isArray)
                .map(array -> List.copyOf(array.values()))
                .orElse(List.of());
    }

    private Optional<JsonNode> required(String key) {
        asked.add(key);
        var json = Optional.ofNullable(object.get(key));
        if (json.isEmpty()) {
            faults.add(MatchRefusal.FIELD_MISSING.of(place + key));
        }
        return json;
    }
}
