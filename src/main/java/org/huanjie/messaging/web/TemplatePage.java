package org.huanjie.messaging.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 模板页 — writes a template, and shows on drawn phones how it would read.
 *
 * @param action where it is kept
 * @param retire where it is taken out of use; empty for one that is new
 * @param fields what may stand in braces, and what each takes
 * @param preview in Chinese and in English; none while nothing is written
 */
public record TemplatePage(
        String title,
        String action,
        String retire,
        boolean writes,
        List<Option> purposes,
        List<Field> fields,
        Optional<Preview> preview,
        Form form)
        implements Page {

    /** 可用字段. */
    public record Field(String text, String word, String kind) {}

    /** 模板预览. */
    public record Preview(Phone chinese, Phone english) {}

    /** 预览手机 — a text as it arrives, and into how many segments it goes. */
    public record Phone(String sender, String text, String segments) {}

    @Override
    public int status() {
        return form.status();
    }
}
