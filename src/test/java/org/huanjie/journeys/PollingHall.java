package org.huanjie.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 投票会场 — what the committee does around the vote: its staff and their kin, the opening record, the boxes after the close. */
final class PollingHall {

    /** By name the duty. Nobody of these is on the roll: whoever bears a name that is on it is asked about. */
    private static final Map<String, String> STAFF = new LinkedHashMap<>();

    /** By account its bearer, of those who act with one of their own. */
    private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

    static {
        STAFF.put("监票癸", "监票");
        STAFF.put("唱票辛", "唱票");
        STAFF.put("计票壬", "计票");
        STAFF.put("发票己", "验证发票");
        STAFF.put("发票庚", "验证发票");
        STAFF.put("司徒记", "记录");
        STAFF.put("司徒党", "党员代表见证");
        STAFF.put("司徒村", "村民代表见证");
        ACCOUNTS.put("desk1", "发票己");
        ACCOUNTS.put("desk2", "发票庚");
        ACCOUNTS.put("caller", "唱票辛");
        ACCOUNTS.put("teller", "计票壬");
        ACCOUNTS.put("scrutineer", "监票癸");
    }

    private final People people;
    private final List<String> accounts;
    private final Visitor committee;
    private final LocalDate trained;
    private final String polling;
    private final String duty;

    /** The committee's; its staff is trained on that day, and the desks and all others of it who act have these accounts. */
    PollingHall(People people, Visitor committee, String village, LocalDate trained, List<String> accounts) {
        this.people = people;
        this.accounts = accounts;
        this.committee = committee;
        this.trained = trained;
        this.polling = village + "/polling";
        this.duty = village + "/duty";
    }

    /** Lists who is on duty and what each says about kin among the candidates (R-PL-6). */
    void appointsItsStaff() {
        committee.follow("填写工作人员名单");
        STAFF.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.joining("、"))))
                .forEach(committee::fill);
        committee.looks("fourth-staff").press("列入名单").reads("已列入 8 人次");
        way("开箱前记录");
        committee.reads("逐人询问");
        committee.press("其余的人都无近亲属关系，保存").reads("声明：无近亲属关系").looks("fourth-opening-kin");
        committee.open(polling);
    }

    /** The staff is trained and pledges on paper; before that nobody of them can be called present. */
    void readiesItsStaff() {
        committee.open(polling).reads("上岗前还缺 10 项");
        committee.open(polling + "/opening?step=call");
        committee.page.locator("input[name=there]").all().forEach(Locator::check);
        committee.press("保存点名").reads("监票癸（监票）没有培训记录", "监票癸（监票）没有承诺书").looks("fourth-not-ready");
        committee.open(duty).reads("5 人次中有 5 人次还缺").looks("fourth-duty-open");
        committee.follow("登记培训");
        for (var kind : List.of("验证发票、代写", "唱票", "计票", "监票")) {
            committee
                    .page
                    .getByLabel(kind, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        committee.page.fill("input[name=on]", trained.toString());
        committee.fill("地点", "村文化礼堂").fill("授课人", "镇换届办");
        committee.page.locator("input[name=there]").all().forEach(Locator::check);
        committee.press("登记培训").reads("已登记培训，到课 8 人", "5 人次中有 5 人次还缺");
        committee.follow("登记承诺");
        committee.page.fill("input[name=on]", trained.toString());
        committee.page.locator("input[name=people]").all().forEach(Locator::check);
        committee.page.setInputFiles("#signature", Path.of("src/main/resources/pilot/staff-pledges.png"));
        committee.press("登记签好的承诺书").reads("已登记 8 份承诺").looks("fourth-pledges");
        committee.open(duty).reads("全部齐备").looks("fourth-duty").looksInEnglish("fourth-duty");
    }

    /** What is looked at, called, sealed and signed before the vote opens. */
    void recordsTheOpening() {
        committee.open(polling);
        way("开箱前记录");
        step("会场");
        committee.fill("秘密写票处的个数", "4").fill("查看人", "司徒记");
        committee.page.locator("input[type=radio][value=true]").all().forEach(Locator::check);
        committee.press("保存会场查看情况").reads("符合（司徒记）");
        calls();
        sealsTheBox();
        signs();
    }

    void calls() {
        step("点名");
        committee.page.locator("input[name=there]").all().forEach(Locator::check);
        committee
                .press("保存点名")
                .page
                .locator(".hj-state.done")
                .nth(STAFF.size() - 1)
                .waitFor();
        committee.reads("还没有登录");
        accounts.forEach(account -> {
            var name = String.valueOf(ACCOUNTS.get(account));
            people.present(committee, account);
            committee
                    .page
                    .locator("li", having(name))
                    .filter(new Locator.FilterOptions().setHasText("已于"))
                    .waitFor();
        });
        committee.looks("fourth-roll-call");
    }

    void sealsTheBox() {
        step("验箱封箱");
        committee.fill("票箱名称", "1号箱").press("设固定票箱");
        committee.fill("验箱人", "监票癸").fill("封条号", "A001");
        send("/boxes/seal");
        committee.reads("封条 A001（监票癸）");
    }

    void signs() {
        step("见证签字");
        send("/opening/sign");
        committee.confirms("已签字").reads("已签字");
        send("/opening/sign");
        committee.confirms("已签字");
        committee.looks("fourth-opening").follow("回到投票页");
    }

    /** After the close: the slot sealed, the box brought in, both seals found equal, the ballots mixed. */
    void bringsInTheBoxes() {
        way("票箱");
        committee.looks("fourth-boxes");
        committee.fill("投票口封条号", "B001");
        send("/boxes/slot");
        send("/boxes/arrive");
        committee.fill("箱盖上读到的封条号", "A001").fill("投票口上读到的封条号", "B001");
        send("/boxes/seals");
        committee.reads("封条完好").confirm("已当众混合", "已当众混合").reads("选票已混合");
    }

    private void send(String form) {
        committee.page.locator("form[action$='" + form + "'] button").first().click();
    }

    private void way(String words) {
        committee.page.locator(".hj-stations a", having(words)).first().click();
    }

    private void step(String words) {
        way(words);
        committee.page.locator("#step", having(words)).waitFor();
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
