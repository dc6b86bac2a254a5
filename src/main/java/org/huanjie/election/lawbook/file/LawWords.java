package org.huanjie.election.lawbook.file;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.law.Setting;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Unseen;

/** 法规文件用语 — what a word of the file means: the word of either language, or the constant's own name. */
public final class LawWords {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}*:\"_-]+");

    private final List<Words> languages;

    public LawWords(List<Words> languages) {
        this.languages = List.copyOf(languages);
    }

    <E extends Enum<E> & Worded> Optional<E> find(Class<E> kind, String word) {
        return Stream.of(kind.getEnumConstants())
                .filter(constant -> means(word, constant.name(), constant.key()))
                .findFirst();
    }

    Optional<Setting> setting(String word) {
        return Stream.of(Setting.values())
                .filter(setting -> means(word, setting.name(), "setting." + setting.name()))
                .findFirst();
    }

    /** The value of this setting that the word names: a number, a word of it, or that the text leaves it open. */
    Optional<String> value(Setting setting, String word) {
        if (means(word, Setting.UNSET, "election.law-file.unset")) {
            return Optional.of(Setting.UNSET);
        }
        return setting.takes().all().stream()
                .filter(value -> means(word, value, "setting-value." + setting.name() + "." + value))
                .findFirst();
    }

    private boolean means(String word, String constant, String key) {
        return bare(word).equals(bare(constant))
                || languages.stream()
                        .anyMatch(
                                language -> bare(language.orElse(key, constant)).equals(bare(word)));
    }

    private static String bare(String word) {
        return SIGNS.matcher(Normalizer.normalize(Unseen.without(word), Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
