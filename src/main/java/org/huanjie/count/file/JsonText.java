package org.huanjie.count.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.huanjie.count.engine.figure.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** 读取文本 — bytes into {@link Json}: strict UTF-8, one value and nothing after it. */
final class JsonText {

    /** Far beyond any count, and small enough for the memory of a small computer. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** A count file is five deep. */
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNameLength(LONGEST)
                    .build())
            .build();

    private JsonText() {}

    /** 读取结果. */
    sealed interface Parsed {
        record Value(Json json) implements Parsed {}

        record Broken(Fault fault) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return new Parsed.Broken(Fault.at("", Fault.Code.TOO_LONG, LONGEST));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return new Parsed.Broken(Fault.at("", Fault.Code.NOT_UTF8));
        }
    }

    private static Parsed parse(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return broken(1, 1);
            }
            var json = value(parser);
            return parser.nextToken() == null ? new Parsed.Value(json) : brokenAt(parser);
        } catch (StreamConstraintsException tooDeep) {
            return new Parsed.Broken(Fault.at("", Fault.Code.TOO_DEEP, DEEPEST));
        } catch (JacksonException notJson) {
            var place = notJson.getLocation();
            return place == null ? broken(1, 1) : broken(place.getLineNr(), place.getColumnNr());
        }
    }

    private static Parsed brokenAt(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return broken(place.getLineNr(), place.getColumnNr());
    }

    private static Parsed broken(long line, long column) {
        return new Parsed.Broken(Fault.at("", Fault.Code.NOT_JSON, Math.max(1, line), Math.max(1, column)));
    }

    private static Json value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Str(parser.getString());
            case VALUE_NUMBER_INT -> new Json.Num(parser.getString(), true);
            case VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString(), false);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> new Json.Null();
        };
    }

    private static Json object(JsonParser parser) {
        var members = new LinkedHashMap<String, Json>();
        var repeated = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            if (members.putIfAbsent(key, value(parser)) != null) {
                repeated.add(key);
            }
        }
        return new Json.Obj(members, List.copyOf(repeated));
    }

    private static Json array(JsonParser parser) {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Arr(items);
    }
}
