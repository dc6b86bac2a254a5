package org.huanjie.candidacy.review.criterion.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.ListEntries;
import org.huanjie.county.ListEntry;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Unseen;

/** 条件文件用语 — what a word of the file means: the word of either language, or the constant's own name. */
public final class CriteriaWords {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}*:\"_-]+");

    private final List<Words> languages;
    private final Map<String, Organ> organs = new HashMap<>();
    private final Map<Class<?>, Map<String, Enum<?>>> known = new HashMap<>();

    /**
     * @param organs of the county whose file it is
     */
    public CriteriaWords(List<Words> languages, ListEntries organs) {
        this.languages = List.copyOf(languages);
        organs.all().forEach(this::named);
        organs.open().forEach(this::named);
    }

    private void named(ListEntry entry) {
        for (var name : List.of(entry.code(), entry.chinese(), entry.english())) {
            organs.put(bare(name), new Organ(entry.code()));
        }
    }

    Optional<Organ> organ(String word) {
        return word.isBlank() ? Optional.empty() : Optional.ofNullable(organs.get(bare(word)));
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
