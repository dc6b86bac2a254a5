package org.huanjie.shell;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** 文字 — the messages in the reader's language; templates and pages ask it by key and never hold text themselves. */
public record Words(MessageSource source, Locale locale) {

    /** The text of this key with its arguments put in; an unknown key is a fault in the program and throws. */
    public String of(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    /** The text of this key, or another where no message has it; for keys that are data. */
    public String orElse(String key, String otherwise) {
        var text = source.getMessage(key, new Object[0], otherwise, locale);
        return text == null ? otherwise : text;
    }

    public boolean chinese() {
        return !"en".equals(locale.getLanguage());
    }

    /** The language's tag, as a page's {@code lang} wants it. */
    public String tag() {
        return chinese() ? "zh-CN" : "en";
    }
}
