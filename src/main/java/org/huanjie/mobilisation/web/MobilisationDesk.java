package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.MobilisationTab;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.springframework.stereotype.Component;

/** 志愿服务页面所需 — what the pages of a village's volunteers have in common: the way to the page, and the pages beside it. */
@Component
public class MobilisationDesk {

    /** 页签 — a page beside this one. */
    public record Tab(String word, String href, boolean here) {}

    private final Where where;
    private final List<MobilisationTab> tabs;

    MobilisationDesk(Where where, List<MobilisationTab> tabs) {
        this.where = where;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(MobilisationTab::order))
                .toList();
    }

    public Words words(HttpServletRequest request) {
        return where.words(request);
    }

    public String name(String village) {
        return where.name(village);
    }

    /** The head of a page that stands among the tabs. */
    public Head head(String village, Words words) {
        return where.form(village, words.of("mobilisation.title"));
    }

    /** The head of a page below one of them. */
    public Head below(String village, String title, String key, String ending, Words words) {
        var above = where.form(village, title);
        var crumbs = Stream.concat(above.crumbs().stream(), Stream.of(new Crumb(words.of(key), path(village, ending))))
                .toList();
        return new Head(title, crumbs);
    }

    /** @param here how the address of the shown one ends */
    public List<Tab> tabs(String village, String here, Words words) {
        return tabs.stream()
                .map(tab -> new Tab(
                        words.of(tab.key()),
                        path(village, tab.ending()),
                        tab.ending().equals(here)))
                .toList();
    }

    public static String path(String village, String ending) {
        return "/villages/" + village + ending;
    }
}
