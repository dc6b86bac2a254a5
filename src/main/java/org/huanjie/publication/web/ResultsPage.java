package org.huanjie.publication.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 结果文书页 — the papers of each declared election, ready to print.
 *
 * @param voided that the villagers' last result was found void, so that it has no papers
 */
public record ResultsPage(String village, String place, Optional<String> voided, List<Part> parts) implements Page {

    /** 一项选举的文书. */
    public record Part(String body, String elected, List<Paper> papers) {}

    /** 文书 — its name, what it is for, where it is. */
    public record Paper(String name, String note, String href) {}
}
