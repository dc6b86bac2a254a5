package org.huanjie.problem.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 登记页 — the form that a problem enters by. */
public record RegisterPage(
        int status,
        String place,
        String path,
        List<Reason.Said> refusals,
        List<Option> kinds,
        List<Option> risks,
        String title,
        String description,
        List<Option> owners,
        String due)
        implements Page {

    /** What is wrong, at the fields that it is wrong with. */
    public Form form() {
        return Form.refused(Map.of(), refusals);
    }
}
