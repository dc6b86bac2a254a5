package org.huanjie.publication.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 结果文书页 — the papers of each declared election, ready to print. */
public record ResultsPage(String village, String place, List<Part> parts) implements Page {

    /** 一项选举的文书. */
    public record Part(String body, String elected, List<Paper> papers) {}

    /** 文书 — its name, what it is for, where it is. */
    public record Paper(String name, String note, String href) {}
}
