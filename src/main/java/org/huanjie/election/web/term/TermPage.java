package org.huanjie.election.web.term;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 换届页 — the county's terms and its towns, and for the county's office the way to the next term.
 *
 * @param terms every term, the last first
 * @param proposed the next term that waits for another person
 * @param callOff whether the term opened last can be called off still
 */
public record TermPage(
        Head head,
        String county,
        List<Line> terms,
        int villages,
        List<Crumb> towns,
        boolean mayOpen,
        Optional<Proposed> proposed,
        boolean callOff,
        List<Option> editions,
        Form form)
        implements Page {

    /** 一届 — a term, where its villages are, and the address that stays. */
    public record Line(String text, String progress, String href, boolean present) {}

    /** 待确认 — what is proposed and by whom, what becomes of the villages, and whether the reader is another person. */
    public record Proposed(String id, String text, List<String> follows, boolean another) {}

    @Override
    public int status() {
        return form.status();
    }
}
