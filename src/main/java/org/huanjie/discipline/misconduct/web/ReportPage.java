package org.huanjie.discipline.misconduct.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 举报页 — anybody reports, with a name or without one.
 *
 * @param buying the kinds beside which stands what is not vote-buying
 * @param lines the telephones, in words
 * @param sheet what the form carries, so that it is one report however often it is sent
 */
public record ReportPage(
        String place,
        String action,
        List<Option> kinds,
        String buying,
        List<Option> offices,
        List<String> lines,
        String sheet,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
