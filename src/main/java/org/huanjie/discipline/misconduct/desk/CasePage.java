package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 案卷页 — a case whole, with what whoever looks may do now.
 *
 * @param seen how many steps were taken when the page was made: one that is stale takes none
 * @param onward where a finding that concerns validity leads on
 */
public record CasePage(
        String place,
        String address,
        int seen,
        Head head,
        List<Part> parts,
        Acts acts,
        List<Link> papers,
        List<Link> onward,
        Form form,
        List<Reason.Said> refused)
        implements Page {

    /** 案情 — what it is, and how far. */
    public record Head(String kind, String look, String state, List<String> facts, String words) {}

    /** 一部分 — a heading and its lines. */
    public record Part(String title, List<Line> lines) {}

    /** 一条 — in what words, under which small heading. */
    public record Line(String head, String text) {}

    /** 去处. */
    public record Link(String word, String href) {}

    /**
     * 可办 — what may be done now; a list that is empty has no form.
     *
     * @param steps those that say words alone
     * @param identity whether there is a name to open
     */
    public record Acts(
            List<Option> steps,
            List<Option> outcomes,
            List<Option> kinds,
            List<Option> subjects,
            boolean answer,
            boolean close,
            boolean works,
            boolean identity,
            List<Option> people,
            List<Option> offices) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
