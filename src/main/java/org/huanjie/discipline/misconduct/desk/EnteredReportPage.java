package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import java.util.Optional;
import org.huanjie.discipline.misconduct.filing.Receipt;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 登记举报页 — an office writes down what came otherwise than by the page.
 *
 * @param places below the office, of which a report may be
 * @param receipt for whoever reported, this once
 */
public record EnteredReportPage(
        String place,
        String action,
        List<Option> channels,
        List<Option> places,
        List<Option> kinds,
        List<Option> offices,
        Optional<Receipt> receipt,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
