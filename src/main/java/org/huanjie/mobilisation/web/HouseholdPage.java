package org.huanjie.mobilisation.web;

import java.util.List;
import java.util.Map;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 一户的页面 — who lives in a household, where it lies, and its telephone without the middle.
 *
 * @param without who could be put there: nobody's household has them yet
 * @param usual what stands of the place now, by field
 */
public record HouseholdPage(
        Head head,
        String path,
        List<Option> people,
        List<Option> without,
        String phone,
        Map<String, String> usual,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
