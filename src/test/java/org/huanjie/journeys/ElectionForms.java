package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** 选举表单 — what people of a village fill in on its way to a vote, one form a method. */
final class ElectionForms {

    private final String forms;

    ElectionForms(String village) {
        forms = village + "/election/villagers-committee";
    }

    String path(String form) {
        return forms + "/" + form;
    }

    /** A meeting of representatives, announced six days before. */
    void meets(Visitor who, String purpose, LocalDate held) {
        who.open(path("meetings")).choose("议题", purpose).choose("会议种类", "村民代表会议");
        who.fill("通知日期", held.minusDays(6).toString());
        who.page.fill("input[name=held]", held.toString());
        who.fill("应到人数（户数）", "40").fill("实到人数（户数）", "36").fill("赞成人数", "34");
        who.press("登记").reads("会议已登记，有效");
    }

    void choosesCommittee(Visitor who, List<String> members) {
        who.open(path("committee")).looks("fourth-committee");
        IntStream.range(0, members.size()).forEach(i -> who.page.fill("#name-" + (i + 1), members.get(i)));
        who.press("登记选委会").reads("选委会已登记");
    }

    static void files(Visitor who, String kind, LocalDate day) {
        who.choose("文件种类", kind)
                .fill("标题", kind)
                .fill("日期", day.toString())
                .press("登记")
                .reads("已登记：" + kind);
    }

    static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static void uploadRoll(Visitor who, String csv) {
        who.page.setInputFiles("#file", csv("roll.csv", csv));
        who.press("检查并导入");
    }

    static void nominate(Visitor who, String name, String post) {
        who.fill("从选民名单中查找：姓名、拼音、小组或身份证后四位", name);
        who.page
                .locator("#found input[name=person] + label", new Page.LocatorOptions().setHasText(name))
                .first()
                .waitFor();
        who.choose("职位", post).choose("提名渠道", "村民提名（提名票）").fill("提名票数（会议提名填同意人数）", "6");
        who.choose("学历", "高中毕业").choose("政治面貌", "群众");
        who.page
                .locator("section[aria-labelledby=enter] form[method=post] button")
                .click();
        who.reads("已登记 " + name);
    }

    static void find(Visitor desk, String text) {
        desk.fill("找选民", text);
        desk.page.locator("#book li").first().waitFor();
    }

    /** Chooses the one of this name, who then stands large, and hands out. */
    static Visitor hands(Visitor desk, String name) {
        desk.page
                .locator("#book li", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        desk.page.locator("#book li.large button.btn-primary").click();
        return desk;
    }
}
