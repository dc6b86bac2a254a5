package org.huanjie.access.who;

import java.util.List;
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

    /** The sentences of all of them, in order. */
    public static List<String> texts(List<Fault> faults, Words words) {
        return faults.stream().map(fault -> fault.text(words)).toList();
    }
}
