package org.huanjie.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * 页框 — what stands around every page: words, navigation, who is signed in, the day, the notices of what was just done, alarms, what
 * stands above and below it by whose page it is, and the term whose pages these are, where the address names one.
 */
public record Frame(
        Words words,
        String path,
        Optional<Viewer> viewer,
        List<Link> navigation,
        List<String> notices,
        String today,
        Csrf csrf,
        boolean demo,
        List<String> alarms,
        Around around,
        Optional<Term> term) {

    /** As many ways as are taken in at a glance; the others are one step further. */
    private static final int SHOWN = 6;

    /** A page without alarms, and no record. */
    public Frame(
            Words words,
            String path,
            Optional<Viewer> viewer,
            List<Link> navigation,
            List<String> notices,
            String today,
            Csrf csrf,
            boolean demo) {
        this(
                words,
                path,
                viewer,
                navigation,
                notices,
                today,
                csrf,
                demo,
                List.of(),
                new Around("", List.of(), Optional.empty(), List.of()),
                Optional.empty());
    }

    /** 链接 — an entry of the navigation as shown: its word, its address, whether it is where one is; its icon is that of its key. */
    public record Link(String key, String word, String href, boolean here) {}

    /**
     * 页边 — what stands above and below a page.
     *
     * @param place whose page it is, from the county down; empty where it is no division's
     * @param above the divisions in which it lies, with their own pages, as far as the reader may open them
     * @param foot the line below a record
     * @param reporting where everybody of a division reports a breach of discipline
     */
    public record Around(String place, List<Link> above, Optional<String> foot, List<String> reporting) {}

    /** 上级 — who knows the divisions in which the page of an address lies, with their own pages: the highest that the reader may open first. */
    public interface Above {
        List<Link> of(String path, Viewer viewer);
    }

    /** 所看届次 — the year in which that term began, and where the same page of today is. */
    public record Term(String year, String today) {}

    /** 防伪 — the token that every form carries; made by {@code shell/form.jte}, never by hand. */
    public record Csrf(String parameter, String token) {}

    /** The entries that stand in the open: all where they are few, else the first, and always that where one is. */
    public List<Link> shown() {
        if (navigation.size() <= SHOWN) {
            return navigation;
        }
        return navigation.stream()
                .filter(link -> link.here() || navigation.indexOf(link) < SHOWN - 1)
                .toList();
    }

    /** The entries that stand behind “more”. */
    public List<Link> folded() {
        var shown = shown();
        return navigation.stream().filter(link -> !shown.contains(link)).toList();
    }

    /** The way from above to the first of these addresses; all of it where none of them is a division's own page. */
    public List<Link> above(List<String> addresses) {
        return around.above().stream().takeWhile(link -> !addresses.contains(link.href())).toList();
    }

    /** The address of a form with files: who sends it is known before the files are read. */
    public String upload(String path) {
        return path + "?" + csrf.parameter() + "=" + URLEncoder.encode(csrf.token(), StandardCharsets.UTF_8);
    }

    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
