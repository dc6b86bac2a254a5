package org.huanjie.access.who;

import java.util.List;
import java.util.Locale;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Sentence;
import org.huanjie.shell.Words;

/** 填写错误 — one thing wrong with a form: the field, and what, whose message says what to do. */
public record Fault(String field, Reason.Cause what, List<Object> arguments) implements Sentence {

    public static Fault of(String field, Reason.Cause what, Object... arguments) {
        return new Fault(field, what, List.of(arguments));
    }

    public String key() {
        return what.key();
    }

    @Override
    public String text(Words words) {
        return words.of(key(), arguments.toArray());
    }

    /** All of them in order, each beside its field. */
    public static List<Reason.Said> said(List<Fault> faults, Words words) {
        return faults.stream()
                .map(fault -> Reason.Said.ofForm(fault.text(words), "", fault.field()))
                .toList();
    }

    /** The same, of one of several persons whose fields begin alike. */
    public static List<Reason.Said> said(List<Fault> faults, String first, Words words) {
        return faults.stream()
                .map(fault -> Reason.Said.ofForm(fault.text(words), "", first + parted(fault.field())))
                .toList();
    }

    private static String parted(String field) {
        return field.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
    }
}
