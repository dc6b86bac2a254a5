package org.huanjie.journeys;

/**
 * 另一个县 — Kaihua's offices in 2026: from a store with nothing in it to a term that is open. The terminal's set-up code is all that comes from elsewhere.
 */
final class OtherCounty {

    private static final String COUNTY = "330824";
    private static final String DIVISIONS = """
            code,name,parent_code
            330824115,华埠镇,330824
            330824115210,大路边村委会,330824115
            330824115211,郑家村委会,330824115
            330824116,马金镇,330824
            330824116202,星田村委会,330824116
            """;

    private static final String HOLIDAYS = """
            年份,2026
            文号,（通知的文号）
            来源,国务院办公厅关于2026年部分节假日安排的通知

            起,止,放假或上班,节日
            2026-01-01,2026-01-03,放假,元旦
            2026-01-04,2026-01-04,上班,元旦
            2026-02-15,2026-02-23,放假,春节
            2026-02-14,2026-02-14,上班,春节
            2026-02-28,2026-02-28,上班,春节
            2026-04-04,2026-04-06,放假,清明节
            2026-05-01,2026-05-05,放假,劳动节
            2026-05-09,2026-05-09,上班,劳动节
            2026-06-19,2026-06-21,放假,端午节
            2026-09-25,2026-09-27,放假,中秋节
            2026-10-01,2026-10-07,放假,国庆节
            2026-09-20,2026-09-20,上班,国庆节
            2026-10-10,2026-10-10,上班,国庆节
            """;

    private final Browser browser;
    private final OwnAccounts people;

    OtherCounty(Browser browser, OwnAccounts people) {
        this.browser = browser;
        this.people = people;
    }

    void setsUp(String code) {
        var office = Visitor.passingBy(browser).open("/").reads("一、导入区划");
        office.fill("设置码", code).fill("名单是哪一年的", "2026").fill("名单里没有的上级区划", COUNTY + "=开化县");
        office.page.setInputFiles("#list-file", ElectionForms.csv("divisions.csv", DIVISIONS));
        office.press("导入区划").reads("二、建立第一批账号");
        office.page.fill("#code", code);
        office.page.fill("#county", COUNTY);
        person(office, "first", "office1", "汪立春");
        person(office, "second", "office2", "余惊蛰");
        office.press("建立账号").reads("账号已建立，请登录。");
    }

    void opensAccounts() {
        var office = people.at("office1");
        office.follow("账号").follow("按名单开设").reads("有一行不对，就一个也不开设");
        lists(office, """
                角色,地区,姓名,登录名
                督查审计,开化县,姜谷雨,audit
                乡镇换届办,华埠镇,童小满,town
                乡镇工作组,华埠镇,严芒种,review
                """);
        people.beside(office, "office2");
        office.press("开设名单上的账号").reads("已开设 3 个账号");
        people.takeSlips(office);
        var town = people.at("town");
        town.follow("账号").follow("按名单开设");
        lists(town, """
                角色,地区,姓名,登录名
                村专班,大路边村,程夏至,village
                村民选举委员会,大路边村,金小暑,committee
                发票员,大路边村,发票己,desk1
                唱票员,大路边村,唱票辛,caller
                计票员,大路边村,计票壬,teller
                监票员,大路边村,监票癸,scrutineer
                """);
        town.press("开设名单上的账号").reads("已开设 6 个账号");
        people.takeSlips(town);
    }

    void opensTheTerm() {
        var office = people.at("office1").follow("换届").reads("还没有启动换届");
        office.choose("适用版本", "浙江省村民委员会选举办法（2025 年修正，任期 5 年）");
        office.fill("换届开始日", "2026-03-01").fill("本届任期届满日", "2026-12-31").press("启动换届");
        office.reads("共 3 个村");
    }

    void bringsTheHolidays() {
        var office = people.at("office1");
        office.follow("节假日与法规");
        office.page.setInputFiles("#holidays", ElectionForms.csv("2026.csv", HOLIDAYS));
        office.press("导入").reads("等待另一人确认");
        var other = people.at("office2").follow("节假日与法规");
        other.confirm("确认", "确认").reads("已确认");
    }

    private static void lists(Visitor office, String lines) {
        office.page.setInputFiles("#file", ElectionForms.csv("accounts.csv", lines));
    }

    private static void person(Visitor office, String which, String account, String name) {
        office.page.fill("#" + which + "-sign-in-name", account);
        office.page.fill("#" + which + "-person-name", name);
        office.page.fill("#" + which + "-password", OwnAccounts.PASSWORD);
        office.page.fill("#" + which + "-again", OwnAccounts.PASSWORD);
    }

}
