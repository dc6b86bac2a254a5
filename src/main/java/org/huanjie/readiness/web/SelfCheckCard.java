package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.Option;
import org.jspecify.annotations.Nullable;

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

    public boolean answered() {
        return !choice.isEmpty();
    }

    /** 一组字段 — a document, a contact, an issue, the sample. */
    public record Group(String legend, List<Field> fields) {}

    /** 一个字段. */
    public record Field(String name, String label, String type, String value, List<Option> options) {

        /** How its figures are typed; null where it takes none. */
        public @Nullable Typing typing() {
            return switch (type) {
                case "number" -> Typing.NUMBER;
                case "percent" -> Typing.PERCENT;
                default -> null;
            };
        }
    }
}
