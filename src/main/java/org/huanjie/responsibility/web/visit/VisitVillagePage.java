package org.huanjie.responsibility.web.visit;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 村夜访页 — a village's weeks, its visits with what was raised and promised, and the forms to plan one and to enter what was paid.
 *
 * @param typed what was typed into a form that came back, by field; {@code promise} says into which one's
 */
public record VisitVillagePage(
        int status,
        String village,
        String place,
        String rule,
        boolean mayWrite,
        boolean mayPay,
        List<Reason.Said> refusals,
        Map<String, String> typed,
        String promised,
        String paid,
        String overdue,
        List<Week> weeks,
        List<Held> visits,
        List<Promise> promises,
        List<Option> documents,
        String today)
        implements Page {

    /** 一周. */
    public record Week(String day, String state, String look, String plan) {}

    /** 一次夜访. */
    public record Held(
            String at,
            String late,
            String came,
            String departments,
            String met,
            List<Matter> matters,
            List<String> photos,
            String looks) {}

    /** 反映事项 — with the problem that it became. */
    public record Matter(
            String kind, String text, String solved, String number, String href, String state, boolean closed) {}

    /** 一笔承诺 — {@code open} as a field for money wants it, empty where all is paid. */
    public record Promise(
            String id,
            String purpose,
            String payer,
            String amount,
            String due,
            String paid,
            String open,
            boolean overdue,
            List<String> payments) {}

    /** 一个选项. */
    public record Option(String value, String word) {}

    public String path() {
        return "/villages/" + village + "/visits";
    }

    public String form() {
        return "/visits/villages/" + village;
    }

    /** What was typed into this field of this promise's form, or of the plan's where it is empty. */
    public String typed(String promise, String field, String otherwise) {
        return typed.getOrDefault("promise", "").equals(promise) ? typed.getOrDefault(field, otherwise) : otherwise;
    }
}
