package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** 投票会场 — what the committee does around the vote: its staff and what they say of kin. */
final class PollingHall {

    /** Nobody of these is on the roll: whoever bears a name that is on it is asked about. */
    private static final Map<String, String> STAFF = new LinkedHashMap<>();

    static {
        STAFF.put("监票", "司徒监");
        STAFF.put("唱票", "司徒唱");
        STAFF.put("计票", "司徒计");
        STAFF.put("验证发票", "司徒发");
        STAFF.put("记录", "司徒记");
        STAFF.put("党员代表见证", "司徒党");
        STAFF.put("村民代表见证", "司徒村");
    }

    private final Visitor committee;
    private final String polling;

    PollingHall(Visitor committee, String village) {
        this.committee = committee;
        this.polling = village + "/polling";
    }

    /** Lists who is on duty and what each says about kin among the candidates (R-PL-6). */
    void appointsItsStaff() {
        STAFF.forEach((duty, name) -> {
            committee.choose("岗位", duty).fill("姓名", name).press("列入名单");
            committee.page.locator(".hj-person", having(name)).first().waitFor();
        });
        way("开箱前记录");
        committee.reads("逐人询问");
        STAFF.values().forEach(name -> committee.choose(name + " 的声明", "与所有候选人都无近亲属关系"));
        committee.press("保存声明").reads("声明：无近亲属关系").looks("fourth-opening-kin");
        committee.open(polling);
    }

    private void way(String words) {
        committee.page.locator(".hj-stations a", having(words)).first().click();
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
