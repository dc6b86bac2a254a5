package org.huanjie.messaging.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 发送页 — what is sent, to whom, about what; what it costs is on the page after it.
 *
 * @param chosen the template whose fields are asked; none at first
 */
public record NewMailingPage(
        List<Option> templates,
        List<Chosen> chosen,
        List<Option> divisions,
        List<Option> classes,
        List<Option> turns,
        boolean writes,
        Form form)
        implements Page {

    /** 所选模板 — its text in both languages, and the fields to fill in. */
    public record Chosen(String id, String name, String purpose, String chinese, String english, List<Field> fields) {}

    /** 填写字段 — a field of a template: what it takes, and an example. */
    public record Field(String name, String word, String hint) {}

    @Override
    public int status() {
        return form.status();
    }
}
