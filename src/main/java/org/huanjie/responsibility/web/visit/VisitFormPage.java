package org.huanjie.responsibility.web.visit;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 夜访记录页 — one visit, recorded on a phone.
 *
 * @param account of whom this page is; what waits on a device is sent by them alone
 * @param now the server's day and hour as the page was made: a phone's clock may be wrong
 * @param weekday on which the visit is due, 1 Monday to 7 Sunday; by {@code hour} of it, 1 to 24
 */
public record VisitFormPage(
        int status,
        String village,
        String place,
        String account,
        String now,
        int weekday,
        int hour,
        List<Reason.Said> refusals,
        String id,
        String heldAt,
        List<Option> weeks,
        String lateWhy,
        List<Option> came,
        String cameOther,
        List<Option> departments,
        String departmentsOther,
        List<Option> met,
        List<Option> kinds,
        List<Matter> matters,
        List<Promised> promises,
        int photos)
        implements Page {

    /** 一个选项 — {@code word} with what stands beside it. */
    public record Option(String value, String word, String beside, boolean chosen) {}

    /** 一件事项 — its number in the form. */
    public record Matter(String n, String id, String kind, String text, String solved) {}

    /** 一笔承诺 — its number in the form. */
    public record Promised(String n, String id, String purpose, String yuan, String payer, String due) {}

    public String path() {
        return "/visits/villages/" + village;
    }
}
