package org.huanjie.house;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 模板文字 — the words that a template says by itself: neither tag, nor directive, nor expression, nor comment. */
final class TemplateText {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
    private static final Pattern DIRECTIVE = Pattern.compile("@(?:import|param)[^\n]*|@[a-z][\\w.]*");
    // attributes that are read out or shown
    private static final Pattern SAID = Pattern.compile(
            "\\s(?:alt|title|placeholder|aria-label|aria-description|label)=\"[^\"$]*[A-Za-z]{3,}[^\"]*\"");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static List<String> words(String source) {
        var template = new TemplateText(source);
        template.text(false);
        var said = SAID.matcher(source).results().map(MatchResult::group).map(String::strip);
        var plain = ENTITY.matcher(template.text).replaceAll(" ");
        return Stream.concat(WORD.matcher(plain).results().map(MatchResult::group), said)
                .toList();
    }

    // to the end, or to the back quote that ends a piece of template inside an expression
    private void text(boolean piece) {
        while (at < source.length()) {
            if (piece && source.charAt(at) == '`') {
                at++;
                return;
            }
            if (!skipped()) {
                if (source.charAt(at) == '<') {
                    tag();
                } else {
                    text.append(source.charAt(at++));
                }
            }
        }
    }

    private void tag() {
        boolean quoted = false;
        while (at < source.length() && (quoted || source.charAt(at) != '>')) {
            if (!skipped()) {
                quoted ^= source.charAt(at++) == '"';
            }
        }
        at++;
        text.append(' ');
    }

    private boolean skipped() {
        for (var comment : List.of("<%--,--%>", "<!--,-->")) {
            var ends = comment.split(",");
            if (source.startsWith(ends[0], at)) {
                at = source.indexOf(ends[1], at) + ends[1].length();
                return true;
            }
        }
        for (var begin : List.of("${", "$unsafe{", "!{")) {
            if (source.startsWith(begin, at)) {
                at += begin.length();
                code('}');
                return true;
            }
        }
        return directive();
    }

    private boolean directive() {
        var directive = DIRECTIVE.matcher(source).region(at, source.length());
        if (!directive.lookingAt()) {
            return false;
        }
        at = directive.end();
        if (at < source.length() && source.charAt(at) == '(') {
            at++;
            code(')');
        }
        return true;
    }

    private void code(char end) {
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == end) {
                return;
            }
            switch (c) {
                case '"', '\'' -> literal(c);
                case '(' -> code(')');
                case '{' -> code('}');
                case '`' -> text(true);
                default -> {}
            }
        }
    }

    private void literal(char quote) {
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
