package org.huanjie.access.web.help;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 帮助页 — the reader's own part first, then what concerns everybody, then the others.
 *
 * @param own empty parts where nobody is signed in, and for whoever is a villager
 */
public record HelpPage(Part own, Part all, List<Part> others) implements Page {

    /** 一节 — its heading and what to do, one sentence a step. */
    public record Part(String heading, List<String> steps) {}
}
