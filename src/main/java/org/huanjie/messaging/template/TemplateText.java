package org.huanjie.messaging.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 模板正文 — one language's text, taken apart: words and fields; what is no field between braces is a fault. */
final class TemplateText {

    /** 片段 — a piece of a text. */
    private sealed interface Piece {
        /** 词句 — as it stands. */
        record Plain(String text) implements Piece {}

        /** 字段处 — where a field's value goes. */
        record Field(TemplateField field) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean open;

    TemplateText(String text) {
        int from = 0;
        while (from < text.length()) {
            int brace = text.indexOf('{', from);
            int end = brace < 0 ? text.length() : brace;
            plain(text.substring(from, end));
            from = brace < 0 ? end : field(text, brace);
        }
    }

    private void plain(String words) {
        open |= words.indexOf('}') >= 0;
        pieces.add(new Piece.Plain(words));
    }

    // answers where the text goes on
    private int field(String text, int brace) {
        int end = text.indexOf('}', brace);
        if (end < 0) {
            open = true;
            return text.length();
        }
        var name = text.substring(brace + 1, end);
        TemplateField.named(name).ifPresentOrElse(field -> pieces.add(new Piece.Field(field)), () -> unknown.add(name));
        return end + 1;
    }

    /** Names between braces that are none of the fields. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Whether a brace stands without its other. */
    boolean open() {
        return open;
    }

    Set<TemplateField> fields() {
        var fields = EnumSet.noneOf(TemplateField.class);
        for (var piece : pieces) {
            if (piece instanceof Piece.Field(var field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The text with these values; a field without one stays as it is written. */
    String filled(Map<TemplateField, String> values) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Plain(var words) -> words;
                        case Piece.Field(var field) -> values.getOrDefault(field, "{" + field.text() + "}");
                    });
        }
        return text.toString();
    }
}
