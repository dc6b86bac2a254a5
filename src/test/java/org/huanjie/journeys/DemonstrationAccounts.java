package org.huanjie.journeys;

import org.huanjie.access.signin.Demonstration;

/** 演示账号 — the people of a demonstration: one password for all, and no code that a second person would be asked for. */
final class DemonstrationAccounts implements People {

    private final Browser browser;

    DemonstrationAccounts(Browser browser) {
        this.browser = browser;
    }

    @Override
    public Visitor at(String account) {
        return Visitor.signedIn(browser, account);
    }

    @Override
    public void beside(Visitor chair, String account) {
        chair.fill("第二人的登录名", account).fill("第二人的密码", Demonstration.PASSWORD);
    }

    @Override
    public void present(Visitor committee, String account) {
        committee.fill("登录名", account).fill("密码", Demonstration.PASSWORD).press("登记到岗");
    }
}
