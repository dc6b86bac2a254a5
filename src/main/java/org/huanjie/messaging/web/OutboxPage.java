package org.huanjie.messaging.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 发件箱页 — what was sent and how far it has come: sums, sendings, and message by message.
 *
 * @param sends whether whoever looks may send
 * @param figures how many are how far
 * @param cost what they cost, as reckoned and as charged
 * @param onPaper how many wait to be told in person
 * @param ways which ways out the operator has
 */
public record OutboxPage(
        boolean sends,
        List<Figure> figures,
        String cost,
        List<Sending> sendings,
        Filter filter,
        List<Line> lines,
        int onPaper,
        String ways,
        Quiet quiet,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 发件箱数字. */
    public record Figure(String number, String word) {}

    /** 群发一行 — one sending; the address that stops it where it can be stopped. */
    public record Sending(String href, String what, String who, String cost, String by, String stop) {}

    /** 发件箱筛选. */
    public record Filter(List<Option> states, List<Option> purposes, String mailing) {}

    /** 消息一行. */
    public record Line(String href, String name, String mask, String what, String way, String state, String look) {}

    /** 静默时段的展示 — the hours that hold, and the form where this person sets them. */
    public record Quiet(String sentence, boolean sets, Form form) {}
}
