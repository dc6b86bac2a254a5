package org.huanjie.messaging.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.shell.Worded;

/**
 * 模板字段 — what may stand in a template's text, in braces: each has a kind, and takes nothing else. None takes a person's name: a message
 * names and accuses nobody (docs/rules.md, messaging).
 */
public enum TemplateField implements Worded {
    VILLAGE(Kind.WORD),
    TOWN(Kind.WORD),
    PLACE(Kind.WORD),
    MATTER(Kind.WORD),
    DAY(Kind.DAY),
    TIME(Kind.TIME),
    NUMBER(Kind.NUMBER),
    /** 咨询电话: an office's, a land line or a service number */
    PHONE(Kind.OFFICE_PHONE),
    CODE(Kind.CODE);

    /** 字段类型 — what a field takes. */
    public enum Kind implements Worded {
        /** 文字: of twenty signs at most; no address of the net and no telephone */
        WORD("(?!.*(://|www\\.|\\d{7}))[^{}【】\\p{Cntrl}]{1,20}", "○○○○○○○○○○"),
        DAY("\\d{4}-\\d{2}-\\d{2}", "2017-03-04"),
        TIME("([01]\\d|2[0-3]):[0-5]\\d", "08:00"),
        NUMBER("\\d{1,6}", "12"),
        OFFICE_PHONE("0\\d{2,3}-?\\d{7,8}|\\d{3,6}", "0577-00000000"),
        CODE("[0-9A-Z-]{4,20}", "K7QX-2MPN-8WRT");

        private final Pattern form;
        private final String example;

        Kind(String form, String example) {
            this.form = Pattern.compile(form);
            this.example = example;
        }

        @Override
        public String key() {
            return "messaging.kind." + name();
        }

        public boolean takes(String value) {
            return form.matcher(value).matches();
        }

        /** What stands for it while a text is checked: as long as it mostly is. */
        public String example() {
            return example;
        }
    }

    private final Kind kind;

    TemplateField(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "messaging.template-field." + name();
    }

    public Kind kind() {
        return kind;
    }

    /** As it stands in a text, without the braces. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateField> named(String text) {
        for (var field : values()) {
            if (field.text().equals(text)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
