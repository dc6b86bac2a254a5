package org.huanjie.discipline.pledge.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 空白承诺书 — the words of a pledge in the edition in force, with a place for signature and day, to be signed by hand; one page.
 *
 * @param small whether the words are so many that they are set in smaller type
 */
public record PledgeFormSheet(
        String village, String title, List<String> words, String edition, String about, boolean small)
        implements Sheet {}
