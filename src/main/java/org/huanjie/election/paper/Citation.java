package org.huanjie.election.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.huanjie.law.Articles;
import org.huanjie.law.Edition;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;

/** 引用法条 — a rule as a paper cites it: the article of the law in the edition of the election's day, beside the rule's own id. */
public final class Citation {

    private static final String FIGURES = "paper.figure.";
    private static final int TEN = 10;

    private Citation() {}

    /** The rule's id alone where no article of that edition is known. */
    public static String of(Words words, @Nullable LocalDate day, String rule) {
        if (day == null) {
            return rule;
        }
        var nation = Edition.ofNation(day);
        var article = Articles.of(nation, rule);
        return article.isEmpty()
                ? rule
                : words.of("paper.cite", words.of("paper.law." + nation.name()), said(words, article.getAsInt()), rule);
    }

    /** The articles on which these rules rest, each once with the rules that rest on it; rules without an article are left out. */
    public static List<String> all(Words words, @Nullable LocalDate day, Collection<String> rules) {
        if (day == null) {
            return List.of();
        }
        var nation = Edition.ofNation(day);
        var resting = new TreeMap<Integer, List<String>>();
        rules.stream()
                .distinct()
                .sorted()
                .forEach(rule -> Articles.of(nation, rule).ifPresent(article -> resting.computeIfAbsent(
                                article, none -> new ArrayList<>())
                        .add(rule)));
        return resting.entrySet().stream()
                .map(one -> words.of(
                        "paper.cite",
                        words.of("paper.law." + nation.name()),
                        said(words, one.getKey()),
                        Wording.of(words, one.getValue())))
                .toList();
    }

    // 第十四条, Art. 14
    private static String said(Words words, int article) {
        if (!words.chinese()) {
            return Integer.toString(article);
        }
        int tens = article / TEN;
        int ones = article % TEN;
        return (tens > 1 ? figure(words, tens) : "")
                + (tens > 0 ? figure(words, TEN) : "")
                + (ones > 0 || tens == 0 ? figure(words, ones) : "");
    }

    private static String figure(Words words, int figure) {
        return words.of(FIGURES + figure);
    }
}
