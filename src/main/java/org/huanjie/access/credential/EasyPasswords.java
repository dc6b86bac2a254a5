package org.huanjie.access.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Pinyin;
import org.springframework.stereotype.Component;

/**
 * 易猜密码 — a password is easy where it is one of the 100,000 most used, or where little is left of it without the names that everyone
 * around knows: the county's, town's and village's, the person's, the program's, as they are written or typed in pinyin.
 */
@Component
public class EasyPasswords {

    private static final String LIST = "/access/common-passwords.txt.gz";
    private static final int LEFT_OVER = 5;
    private static final int SHORTEST_NAME = 3;

    private final Divisions divisions;

    EasyPasswords(Divisions divisions) {
        this.divisions = divisions;
    }

    public boolean isEasy(String password, String personName, String division) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return isCommon(plain) || isNames(plain, personName, division);
    }

    // as it stands, and without what is hung on to it to fill the length
    private static boolean isCommon(String plain) {
        var forms = new HashSet<>(List.of(plain, letters(plain), plain.replaceAll("[^\\p{L}\\p{N}]", "")));
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(list()), StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(forms::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNames(String plain, String personName, String division) {
        var left = plain;
        for (var name : names(personName, division)) {
            left = left.replace(name, "");
        }
        return !left.equals(plain) && letters(left).length() < LEFT_OVER;
    }

    private Set<String> names(String personName, String division) {
        var names = new LinkedHashSet<String>(List.of("huanjie", personName, Pinyin.full(personName)));
        divisions.above(division).forEach(each -> add(each, names));
        names.removeIf(name -> name.length() < (name.chars().allMatch(c -> c < 128) ? SHORTEST_NAME : 2));
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(Division division, Set<String> names) {
        for (var name : new String[] {division.name(), division.shortName()}) {
            names.add(name);
            names.add(Pinyin.full(name));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static InputStream list() {
        return Objects.requireNonNull(EasyPasswords.class.getResourceAsStream(LIST));
    }
}
