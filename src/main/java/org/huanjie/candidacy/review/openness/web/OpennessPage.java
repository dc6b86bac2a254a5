package org.huanjie.candidacy.review.openness.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 联审公开页 — what a county's reviews came to.
 *
 * @param heads of the table's columns, the towns first
 * @param state whether it is published, and what it waits for where it is not
 */
public record OpennessPage(String county, String state, List<String> heads, List<Row> towns, Optional<Row> total)
        implements Page {

    /** 一行 — a town's numbers in the order of the figures, each in words. */
    public record Row(String name, List<String> numbers) {}
}
