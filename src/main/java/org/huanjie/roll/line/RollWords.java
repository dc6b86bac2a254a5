package org.huanjie.roll.line;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.shell.Worded;
import org.huanjie.shell.text.Unseen;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 登记表用语 — the words that a roll's file is written in, in either language: names of columns, words for the sexes. */
@Component
public class RollWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}*:]+");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");

    private final MessageSource messages;
    private final Map<String, Column> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> sexes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    RollWords(MessageSource messages) {
        this.messages = messages;
        for (var language : LANGUAGES) {
            for (var column : Column.values()) {
                columns.put(bare(word("roll.column." + column, language)), column);
                also(column, language).forEach(other -> columns.put(bare(other), column));
            }
            sexes.put(word("roll.sex.MALE", language), "MALE");
            sexes.put(word("roll.sex.FEMALE", language), "FEMALE");
        }
        sexes.putAll(Map.of("1", "MALE", "2", "FEMALE"));
    }

    public Optional<Column> column(String heading) {
        var bare = bare(heading);
        return Optional.ofNullable(columns.get(bare))
                .or(() -> Optional.ofNullable(columns.get(REMARK.matcher(bare).replaceFirst(""))));
    }

    public Optional<String> sex(String text) {
        return Optional.ofNullable(sexes.get(text));
    }

    public String word(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** Which of these is called so in either language. */
    public <T extends Worded> Optional<T> among(String text, Stream<T> all) {
        return all.filter(one -> LANGUAGES.stream()
                        .anyMatch(language -> word(one.key(), language).equalsIgnoreCase(text)))
                .findFirst();
    }

    // 姓　名, *姓名 and 姓名： are one heading
    private static String bare(String heading) {
        return SIGNS.matcher(Normalizer.normalize(Unseen.without(heading), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private List<String> also(Column column, Locale language) {
        return column == Column.NUMBER || column == Column.GROUP
                ? Arrays.asList(word("roll.column-also." + column, language).split(","))
                : List.of();
    }
}
