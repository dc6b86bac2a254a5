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

/** 另一个县的村 — ten voters and three seats, from the self-check to the archive, through the screens alone. */
final class OtherVillage {

    private static final String VILLAGE = "330824115210";
    private static final String HOME = "/villages/" + VILLAGE;
    private static final int VOTERS = 10;
    private static final int CAME = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 12);

    private final ElectionForms forms = new ElectionForms(HOME);
    private final Consumer<LocalDateTime> clock;
    private final Browser browser;
    private final People people;
    private LocalDate today;

    /** On this day, on the clock that is moved on. */
    OtherVillage(LocalDate today, Consumer<LocalDateTime> clock, Browser browser, People people) {
        this.today = today;
        this.clock = clock;
        this.browser = browser;
        this.people = people;
    }

    void becomesReady() {
        var office = people.at("office1").follow("准入评估");
        office.fill("群众评价合格线（%）", "80").press("保存设置").reads("已保存");
        var team = people.at("village").reads("大路边村", "还有 9 项未满足").follow("去办：自查与申报");
        SelfCheckForm.fill(team, today);
        team.press("核对并申报").reads("核对自查内容").press("申报").reads("已向镇里申报");
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
        var town = people.at("town").follow("本乡镇").follow("大路边村").reads("还没有确定选举日");
        town.open(forms.path("start")).fill("应选名额", "3").fill("选举日", DAY.toString()).press("确定");
        town.reads("选举日 2026 年 4 月 12 日");
        town.confirm("进入“启动”", "进入“启动”").reads("已进入“启动”");
    }

    void choosesItsCommittee() {
        var team = people.at("village");
        forms.meets(team, "推选村民选举委员会", today);
        forms.choosesCommittee(team, List.of("金小暑", "钱乙丑", "孙丙寅"));
        team.open(HOME).followIn("#villagers-committee", "去办：文件");
        ElectionForms.files(team, "选委会名单公告", today);
        ElectionForms.files(team, "选委会名单报乡镇备案", today);
        team.reads("自动进入“选委会产生”");
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
        committee
                .open(forms.path("rules"))
                .confirm("登记通过", "登记通过")
                .reads("选举办法已通过", "自动进入“选民登记”");
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
        people.at("committee").open(HOME).reads("“提名”是自动进入的");
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
        committee.fill("从印制方领到的选票总数", "10").fill("第 1 个台名", "一号台").fill("第 1 个台领用", "10");
        committee.press("保存选票数和发票台").reads("一号台");
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
        town.reads("自动进入“备案发证”");
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
        town.reads("自动进入“工作移交”");
    }

    void archives() {
        var town = people.at("town").open(forms.path("documents"));
        for (var paper : List.of("村民代表推选结果", "村民小组长推选结果", "归档目录")) {
            ElectionForms.files(town, paper, LocalDate.of(2026, 4, 14));
        }
        town.open(HOME).confirm("进入“归档”", "进入“归档”").reads("已进入“归档”");
        var villager = Visitor.before(browser.person(Browser.Screen.DESK));
        villager.open("/v/" + VILLAGE).reads("换届已完成", "3 人当选：苏庚申、杨丁巳、周庚辰");
        villager.reads("收回选票 9 张", "过半数为 5 票", "选票和选举文件已于 4 月 14 日 移交乡镇，封袋 3 个");
        for (var file : List.of("/results/villagers-committee/notice.pdf", "/count/VILLAGERS_COMMITTEE/1.json")) {
            var link = villager.page.locator("main a[href='/v/" + VILLAGE + file + "']");
            assertThat(villager.page.request().get(link.getAttribute("href")).ok()).as(file).isTrue();
        }
        villager.follow("席位和任职沿革").reads("苏庚申");
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
}
