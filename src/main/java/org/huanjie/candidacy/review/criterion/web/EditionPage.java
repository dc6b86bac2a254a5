package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 审查版本页 — an edition for everybody: each criterion with what it can and cannot do to who is reviewed; and what of it could not be sourced. */
public record EditionPage(String name, String issued, String whole, List<Line> lines, List<Line> unset) implements Page {

    /**
     * 条件一行.
     *
     * @param about legal force, organ, kind of document, time
     * @param effect what it can and cannot do
     */
    public record Line(String text, String about, String effect) {}
}
