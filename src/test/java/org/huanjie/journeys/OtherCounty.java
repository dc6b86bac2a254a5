package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 另一个县 — Kaihua in 2026, from a store with nothing in it to the archive: what its people do, through the screens alone. The terminal's set-up code and
 * the clock are all that a test adds.
 */
final class OtherCounty {

    private static final String COUNTY = "330824";
    private static final String VILLAGE = "330824115210";
    private static final String HOME = "/villages/" + VILLAGE;
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

    private static final int VOTERS = 10;
    private static final int CAME = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 12);

    private final ElectionForms forms = new ElectionForms(HOME);
    private LocalDate today = LocalDate.of(2026, 3, 2);

    private final Consumer<LocalDateTime> clock;
    private final Browser browser;
    private final OwnAccounts people;

    OtherCounty(Consumer<LocalDateTime> clock, Browser browser, OwnAccounts people) {
        this.clock = clock; this.browser = browser; this.people = people;
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

    void becomesReady() {
        var office = people.at("office1").follow("准入评估");
        office.fill("群众评价合格线（%）", "80").press("保存设置").reads("已保存");
        var team = people.at("village").reads("大路边村", "还有 9 项未满足").follow("去办：自查与申报");
        SelfCheckForm.fill(team, today);
        team.press("保存并申报").reads("已向镇里申报");
        verifies();
    }

    void verifies() {
        var town = people.at("town").follow("准入评估").follow("准入核查工作组");
        town.fill("姓名", "严芒种").fill("单位", "镇农业农村办").press("登记成员").reads("镇农业农村办");
        var review = people.at("review").follow("准入评估").follow("大路边村");
        SelfCheckForm.verify(review);
        review.press("保存核查意见").reads("已保存核查意见");
        town.open(HOME + "/readiness/verification").press("通过").reads("已决定");
    }

    void starts() {
        var town = people.at("town").follow("大路边村").reads("还没有确定选举日");
        town.open(forms.path("start")).fill("应选名额", "3").fill("选举日", DAY.toString()).press("确定").reads("选举日 2026 年 4 月 12 日");
        town.confirm("进入“启动”", "进入“启动”").reads("已进入“启动”");
    }

    void choosesItsCommittee() {
        var team = people.at("village");
        forms.meets(team, "推选村民选举委员会", today);
        forms.choosesCommittee(team, List.of("金小暑", "钱乙丑", "孙丙寅"));
        team.open(HOME).followIn("#villagers-committee", "去办：文件");
        ElectionForms.files(team, "选委会名单公告", today);
        ElectionForms.files(team, "选委会名单报乡镇备案", today);
        team.open(HOME).confirm("进入“选委会产生”", "进入“选委会产生”").reads("已进入“选委会产生”");
    }

    void makesItsRules() {
        var committee = people.at("committee").open(forms.path("rules")).reads("先填好并保存草案");
        committee.fill("主任", "1").fill("副主任", "0").fill("委员", "2");
        committee
                .choose("委托截止（投票日前几天）", "1")
                .choose("候选人接受委托", "不得接受委托")
                .choose("正式候选人公布（投票日前几天）", "5")
                .press("保存草案")
                .reads("登记通过");
        forms.meets(committee, "通过选举办法", today);
        committee.open(forms.path("rules")).confirm("登记通过", "登记通过").reads("选举办法已通过");
        committee
                .confirm("进入“选举办法通过”", "进入“选举办法通过”")
                .confirm("进入“选民登记”", "进入“选民登记”")
                .reads("已进入“选民登记”");
    }

    void postsItsRoll() {
        var committee = people.at("committee").open(HOME).follow("选民登记与名单");
        committee.follow("导入登记表");
        ElectionForms.uploadRoll(committee, roll());
        committee
                .reads("已导入 10 名选民")
                .confirm("今日公布", "今日公布")
                .reads("名单已公布");
    }

    void settlesItsRoll() {
        on(LocalDate.of(2026, 3, 10));
        people.at("committee")
                .open(HOME)
                .confirm("进入“申诉处理完毕”", "进入“申诉处理完毕”")
                .confirm("进入“提名”", "进入“提名”")
                .reads("已进入“提名”");
    }

    void publishesItsCandidates() {
        var committee = people.at("committee").open(HOME).follow("村民委员会候选人");
        ElectionForms.nominate(committee, "陈丁丑", "主任");
        ElectionForms.nominate(committee, "苏庚申", "主任");
        ElectionForms.nominate(committee, "林庚子", "委员");
        ElectionForms.nominate(committee, "杨丁巳", "委员");
        ElectionForms.nominate(committee, "周庚辰", "委员");
        on(LocalDate.of(2026, 3, 30));
        committee.open(HOME).follow("村民委员会候选人");
        committee
                .confirm("公布候选人名单", "公布候选人名单")
                .reads("候选人名单已公布");
    }

    void meetsTheVillagers() {
        var committee = people.at("committee").open(HOME).follow("候选人见面会和竞职陈述");
        committee
                .fill("日期和时间", "2026-04-06T19:00")
                .fill("地点", "村文化礼堂")
                .press("公布见面会时间地点")
                .reads("2026 年 4 月 6 日 19:00，村文化礼堂");
        on(LocalDate.of(2026, 4, 7));
        committee.open(HOME).follow("候选人见面会和竞职陈述").fill("到会村民人数", "9");
        committee.page.locator("input[type=radio][value=yes]").all().forEach(came -> came.check());
        committee.press("登记到会情况").reads("到会村民 9 人");
    }

    void preparesTheVote() {
        var committee = people.at("committee").open(HOME).follow("时间和地点").reads("还没有公布");
        committee.fill("开始时间", "8:00").fill("结束时间", "12:00").fill("地点（主会场）", "村文化礼堂");
        committee.choose("投票方式", "召开选举大会投票").confirm("公布时间地点", "公布时间地点").reads("已公布");
        committee.open(HOME).follow("去办：投票");
        committee.fill("从印制方领到的选票总数", "10").press("保存");
        committee.fill("台名", "一号台").fill("领用", "10").press("设发票台").reads("一号台");
        var hall = hall(committee);
        hall.appointsItsStaff();
        committee.confirm("投票准备就绪", "准备就绪").reads("投票准备就绪");
        hall.readiesItsStaff();
    }

    void opensTheVote() {
        on(DAY);
        var committee = people.at("committee");
        hall(committee).recordsTheOpening();
        committee.confirm("开始投票", "开始投票").reads("投票开始");
    }

    void handsOutTheBallots() {
        var desk = people.at("desk1").follow("一号台 余 10 张");
        roll().lines().skip(1).limit(CAME).map(line -> line.split(",")[0]).forEach(name -> {
            ElectionForms.find(desk, name);
            ElectionForms.hands(desk, name).reads("已发：" + name);
        });
        var committee = people.at("committee").open(HOME + "/polling").press("结束投票");
        people.beside(committee, "scrutineer");
        committee.confirms("结束投票").reads("投票结束");
        hall(committee).bringsInTheBoxes();
    }

    void counts() {
        new CountingRoom(people, Visitor.before(browser.person(Browser.Screen.DESK)), HOME)
                .count(CAME, List.of("1 3 4", "1 3 4", "2 3 5"), List.of("0", "x1"));
    }

    void filesTheResult() {
        var committee = people.at("committee").open(HOME + "/polling/boxes");
        for (int witness = 0; witness < 2; witness++) {
            committee.page.locator("form[action$='/boxes/sign'] button").first().click();
            committee.confirms("已签字");
        }
        committee.open(forms.path("documents"));
        ElectionForms.files(committee, "选举结果公告", DAY);
        ElectionForms.files(committee, "选举结果报乡镇备案", DAY);
        var notice = committee.open(HOME + "/papers").page.waitForDownload(() -> committee.follow("村民委员会选举结果公告"));
        assertThat(notice.path()).isNotEmptyFile();
        var town = people.at("town").open(forms.path("documents"));
        ElectionForms.files(town, "当选证书颁发记录", DAY);
        town.open(HOME).confirm("进入“备案发证”", "进入“备案发证”").reads("已进入“备案发证”");
    }

    void handsOver() {
        on(LocalDate.of(2026, 4, 14));
        var committee = people.at("committee").open(HOME + "/polling/archive");
        pack(committee, "D1", Map.of("有效票（含弃权）", "8", "废票", "1"));
        pack(committee, "D2", Map.of("剩余选票", "1", "损坏选票", "0"));
        pack(committee, "D3", Map.of("选民票册", "1", "计票单", "1", "选举结果报告单", "1"));
        committee.fill("送到哪里", "镇档案室").confirm("移交并签字", "移交封袋").reads("待签收");
        receives();
    }

    void receives() {
        var review = people.at("review").open(HOME + "/polling/archive");
        for (var seal : List.of("D1", "D2", "D3")) {
            review.fill("封条 " + seal, seal);
        }
        review.page.getByLabel("永久").check();
        review.confirm("核对无误并签收", "签收").reads("保管期限 永久");
    }

    private static void pack(Visitor committee, String seal, Map<String, String> pieces) {
        committee.fill("封条号", seal);
        pieces.forEach((content, number) ->
                committee.page.getByLabel(Pattern.compile("^" + content)).fill(number));
        committee.press("封好这一袋").reads("封条 " + seal);
    }

    void handsTheWorkOver() {
        var town = people.at("town").open(forms.path("documents"));
        ElectionForms.files(town, "移交清单", LocalDate.of(2026, 4, 14));
        town.open(HOME).confirm("进入“工作移交”", "进入“工作移交”").reads("已进入“工作移交”");
    }

    void archives() {
        var town = people.at("town").open(forms.path("documents"));
        for (var paper : List.of("村民代表推选结果", "村民小组长推选结果", "归档目录")) {
            ElectionForms.files(town, paper, LocalDate.of(2026, 4, 14));
        }
        town.open(HOME).confirm("进入“归档”", "进入“归档”").reads("已进入“归档”");
        var villager = Visitor.before(browser.person(Browser.Screen.DESK));
        villager.open("/v/" + VILLAGE).reads("3 人当选", "收回选票 9 张", "过半数为 5 票");
    }

    private PollingHall hall(Visitor committee) {
        var accounts = List.of("desk1", "caller", "teller", "scrutineer");
        return new PollingHall(people, committee, HOME, LocalDate.of(2026, 4, 7), accounts);
    }

    private static String roll() {
        try (var lines = Files.lines(Path.of("src/main/resources/pilot/demo-roll.csv"))) {
            return lines.limit(1 + VOTERS).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void on(LocalDate day) {
        today = day;
        clock.accept(day.atTime(9, 0));
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
