package org.huanjie.shell;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** 措辞 — how constants and days that stand in a reason are said in the reader's language. */
public final class Wording {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private Wording() {}

    public static String of(Words words, Worded constant) {
        return words.of(constant.key());
    }

    public static String of(Words words, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("shell.day-pattern"), words.locale())
                .format(day);
    }

    public static String of(Words words, OffsetDateTime at) {
        return DateTimeFormatter.ofPattern(words.of("shell.time-pattern"), words.locale())
                .format(at.atZoneSameInstant(HERE));
    }

    /** One after the other, as the language lists them. */
    public static String of(Words words, Collection<?> several) {
        return several.stream()
                .map(one -> String.valueOf(said(words, one)))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }

    /** The sentence of this key; what among its arguments has a word or is a day is said too. */
    public static String sentence(Words words, String key, List<Object> arguments) {
        return words.of(key, all(words, arguments));
    }

    static Object[] all(Words words, List<Object> arguments) {
        return arguments.stream().map(argument -> said(words, argument)).toArray();
    }

    private static Object said(Words words, Object argument) {
        return switch (argument) {
            case Worded constant -> of(words, constant);
            case Sentence sentence -> sentence.text(words);
            case LocalDate day -> of(words, day);
            case OffsetDateTime at -> of(words, at);
            case Collection<?> several -> of(words, several);
            default -> argument;
        };
    }
}
