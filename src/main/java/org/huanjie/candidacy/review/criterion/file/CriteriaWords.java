package org.huanjie.candidacy.review.criterion.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Unseen;

/** 条件文件用语 — what a word of the file means: the word of either language, or the constant's own name. */
public final class CriteriaWords {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}*:\"_-]+");

    private final List<Words> languages;
    private final Map<Class<?>, Map<String, Enum<?>>> known = new HashMap<>();

    public CriteriaWords(List<Words> languages) {
        this.languages = List.copyOf(languages);
    }

    <E extends Enum<E> & Worded> Optional<E> find(Class<E> kind, String word) {
        return Optional.ofNullable(kind.cast(
                known.computeIfAbsent(kind, one -> words(kind)).get(bare(word))));
    }

    private <E extends Enum<E> & Worded> Map<String, Enum<?>> words(Class<E> kind) {
        var words = new HashMap<String, Enum<?>>();
        for (var constant : kind.getEnumConstants()) {
            words.put(bare(constant.name()), constant);
            languages.forEach(language -> words.put(bare(language.of(constant.key())), constant));
        }
        return words;
    }

    private static String bare(String word) {
        return SIGNS.matcher(Normalizer.normalize(Unseen.without(word), Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
