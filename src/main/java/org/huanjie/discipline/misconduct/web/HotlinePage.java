package org.huanjie.discipline.misconduct.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 举报电话页 — a town's own line, and what stands on every notice and public page of its villages.
 *
 * @param lines as they stand there now
 */
public record HotlinePage(String place, String action, List<String> lines, String phone, String hours, Form form)
        implements Page {
    @Override
    public int status() {
        return form.status();
    }
}
