package org.huanjie.candidacy.review.match;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Unseen;

/** 名单用语 — which column of an organ's list a heading means: by the words of either language, or as the organ says for its own list. */
public final class ListWords {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}*:\"]+");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");

    private final Map<String, ListColumn> columns = new TreeMap<>();
    private final Map<ListColumn, String> own = new EnumMap<>(ListColumn.class);

    /**
     * @param languages in which headings may be written
     * @param own headings that the organ names for its list; a column that is named here has no other
     */
    public ListWords(List<Words> languages, Map<ListColumn, String> own) {
        for (var words : languages) {
            for (var column : ListColumn.values()) {
                columns.put(bare(words.of("match.column." + column)), column);
                COMMA.splitAsStream(words.of("match.column-also." + column))
                        .forEach(other -> columns.put(bare(other), column));
            }
        }
        own.forEach((column, heading) -> {
            columns.values().removeIf(column::equals);
            columns.put(bare(heading), column);
            this.own.put(column, heading);
        });
    }

    Optional<ListColumn> column(String heading) {
        var bare = bare(heading);
        return Optional.ofNullable(columns.get(bare))
                .or(() -> Optional.ofNullable(columns.get(REMARK.matcher(bare).replaceFirst(""))));
    }

    /** The headings that the organ itself named. */
    Map<ListColumn, String> own() {
        return own;
    }

    // 证件 号码, *证件号码 and 证件号码： are one heading
    private static String bare(String heading) {
        return SIGNS.matcher(Normalizer.normalize(Unseen.without(heading), Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
