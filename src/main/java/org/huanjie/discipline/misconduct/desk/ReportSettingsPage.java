package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 举报设置页 — a county's days, its telephones and its towns', and who handles what concerns its own office. */
public record ReportSettingsPage(
        String place,
        String address,
        List<Number> numbers,
        List<Option> divisions,
        List<String> lines,
        List<String> beside,
        List<Option> candidates,
        boolean sets,
        Form form)
        implements Page {

    /** 天数. */
    public record Number(String name, String word, String value, String hint) {}

    @Override
    public int status() {
        return form.status();
    }
}
