package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.web.Option;

/** 自查卡片 — one condition on the form, with the town's last finding beside it. */
public record SelfCheckCard(
        int number,
        String key,
        String name,
        String guidance,
        String choice,
        String note,
        List<Group> groups,
        List<Said> town) {

    /** 一组字段 — a document, a contact, an issue, the sample. */
    public record Group(String legend, List<Field> fields) {}

    /** 一个字段. */
    public record Field(String name, String id, String label, String type, String value, List<Option> options) {}
}
