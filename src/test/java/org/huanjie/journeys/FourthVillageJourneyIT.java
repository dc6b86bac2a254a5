package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.PilotServer;
import org.junit.jupiter.api.Test;

/**
 * 第四个村 — what a visitor of the demonstration does, through the screens alone: brings a fourth village from its self-check to its
 * declared result, and looks at every page on the way.
 */
class FourthVillageJourneyIT {

    private static final String VILLAGE = "330326103215";
    private static final String HOME = "/villages/" + VILLAGE;
    private static final String PUBLIC = "/v/" + VILLAGE;
    private static final LocalDate MET = LocalDate.of(2017, 3, 11);
    private static final int CAME = 36;

    /** What is no part of the way: who comes, the demonstration's clock, the reader's language. */
    private static final List<String> EVERYWHERE = List.of("/sign-in", "/demo/", "/language");

    /**
     * Never more than now: a stranger once needed about 105, and sixty is aimed at. Five of these are wrong on purpose, five are people who sign in at
     * the committee's device; ballots handed out and keyed are sent by their pages and not counted.
     */
    private static final int MOST_SUBMISSIONS = 75;

    private final ElectionForms forms = new ElectionForms(HOME);
    private Browser browser;
    private People people;

    @Test
    void aVisitorBringsAFourthVillageFromSelfCheckToItsDeclaredResult() {
        PilotServer.played("fourth", context -> {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            try (var opened = new Browser("http://127.0.0.1:" + port)) {
                browser = opened;
                people = new DemonstrationAccounts(opened);
                becomesReady();
                starts();
                choosesItsCommittee();
                makesItsRules();
                postsItsRoll();
                answersAnObjection();
                publishesItsCandidates();
                preparesTheVote();
                handsOutTheBallots();
                counts();
                everyoneReadsTheResult();
                assertThat(opened.submissions().stream()
                                .filter(sent -> EVERYWHERE.stream().noneMatch(sent::startsWith)))
                        .as("what is pressed from the self-check to the declared result")
                        .hasSizeLessThanOrEqualTo(MOST_SUBMISSIONS);
            }
        });
    }

    private void becomesReady() {
        var team = people.at("village").reads("河头垟村", "还有 9 项未满足");
        team.looks("fourth-village").follow("去办：自查与申报");
        team.reads("已自查 0 项").looks("fourth-self-check-open");
        SelfCheckForm.fill(team, MET);
        team.press("核对并申报").reads("驻村戊").looks("fourth-self-check-read");
        team.press("申报").reads("已向镇里申报").looks("fourth-self-check");

        var review = people.at("review").follow("准入评估").looks("fourth-town-readiness");
        review.follow("河头垟村");
        SelfCheckForm.verify(review);
        review.press("保存核查意见").reads("已保存核查意见", "由乡镇换届办决定通过与否").looks("fourth-verification");

        var town = people.at("town").looks("fourth-town").open(HOME + "/readiness/verification");
        town.press("通过").reads("已决定").looks("fourth-passed").looksInEnglish("fourth-passed");
    }

    private void starts() {
        var town = people.at("town").follow("本乡镇").follow("河头垟村").reads("还没有确定选举日");
        town.open(forms.path("start")).press("确定").reads("还没有填").looks("fourth-start");
        town.fill("应选名额", "4").fill("选举日", "2017-04-20").press("确定").reads("选举日 2017 年 4 月 20 日");
        town.confirm("进入“启动”", "进入“启动”").reads("已进入“启动”").looks("fourth-started");
    }

    private void choosesItsCommittee() {
        var team = people.at("village");
        forms.meets(team, "推选村民选举委员会", MET);
        forms.choosesCommittee(team, List.of("赵甲子", "钱乙丑", "孙丙寅", "李丁卯", "周戊辰"));
        team.open(HOME).followIn("#villagers-committee", "去办：文件");
        ElectionForms.files(team, "选委会名单公告", MET);
        ElectionForms.files(team, "选委会名单报乡镇备案", MET);
        team.reads("自动进入“选委会产生”").looks("fourth-documents").looksInEnglish("fourth-documents");
        team.open(HOME).reads("“选委会产生”是自动进入的").looks("fourth-automatic");
    }

    private void makesItsRules() {
        var committee =
                people.at("committee").open(forms.path("rules")).reads("先填好并保存草案");
        committee.fill("主任", "1").fill("副主任", "1").fill("委员", "2");
        committee.press("保存草案").reads("没有确定").looks("fourth-rules-open");
        committee
                .choose("委托截止（投票日前几天）", "1")
                .choose("候选人接受委托", "不得接受委托")
                .choose("正式候选人公布（投票日前几天）", "5")
                .press("保存草案");
        forms.meets(committee, "通过选举办法", MET);
        committee
                .open(forms.path("rules"))
                .press("登记通过")
                .looks("fourth-confirm-rules")
                .confirms("登记通过")
                .reads("选举办法已通过", "自动进入“选民登记”");
        committee.open(forms.path("rules")).looks("fourth-rules").looksInEnglish("fourth-rules");
    }

    private void postsItsRoll() {
        var committee = people.at("committee").open(HOME).follow("选民登记与名单");
        committee.follow("导入登记表").looks("fourth-import").looksInEnglish("fourth-import");
        var clean = committee.page.request().get("/demo/roll.csv").text();
        ElectionForms.uploadRoll(committee, clean.replaceFirst("女", "男").replaceFirst("1973-", "1974-"));
        committee.reads("有 2 处问题，一行也没有导入", "性别与身份证号不一致", "出生日期与身份证号不一致").looks("fourth-import-faults");
        ElectionForms.uploadRoll(committee, clean);
        committee
                .reads("已导入 60 名选民")
                .looks("fourth-roll")
                .press("今日公布")
                .looks("fourth-confirm-roll")
                .confirms("今日公布")
                .reads("名单已公布");
    }

    private void answersAnObjection() {
        var villager = Visitor.passingBy(browser)
                .open(PUBLIC)
                .looks("fourth-public-roll")
                .follow("对名单提出申诉");
        villager.fill("姓名", "吴丁亥").fill("申诉内容", "叔叔户口在本村，名单上没有。").looks("fourth-objection");
        villager.page.locator("main form button").click();
        villager.reads("收到").looks("fourth-receipt");

        var committee = people.at("committee")
                .open(HOME + "/roll/objections")
                .looks("fourth-objections");
        committee
                .choose("决定", "申诉不成立")
                .fill("处理理由（申诉人可见）", "经核，户籍已迁出本村。")
                .confirm("作出决定", "作出决定")
                .reads("已作出决定");
        villager.page.reload();
        villager.reads("经核，户籍已迁出本村。");
        committee.open(HOME).reads("申诉期到 2017 年 3 月 16 日").press("过一周").reads("“提名”是自动进入的");
    }

    private void publishesItsCandidates() {
        var committee = people.at("committee").open(HOME).follow("村民委员会候选人");
        ElectionForms.nominate(committee, "陈丁丑", "主任");
        ElectionForms.nominate(committee, "苏庚申", "主任");
        ElectionForms.nominate(committee, "林庚子", "副主任");
        committee.reads("副主任").looks("fourth-candidates-few");
        ElectionForms.nominate(committee, "杨丁巳", "副主任");
        ElectionForms.nominate(committee, "周庚辰", "委员");
        ElectionForms.nominate(committee, "谢庚申", "委员");
        ElectionForms.nominate(committee, "金丁巳", "委员");
        // both levels have their days to answer; who is late has found nothing
        committee.reads("的联审还没有审结").open(HOME).press("过一周").follow("村民委员会候选人");
        committee
                .press("公布候选人名单")
                .looks("fourth-confirm-list")
                .confirms("公布候选人名单")
                .reads("候选人名单已公布")
                .looks("fourth-candidates");
        Visitor.passingBy(browser).open(PUBLIC).reads("正式候选人", "陈丁丑").looks("fourth-public-candidates");
    }

    private void preparesTheVote() {
        var committee = people.at("committee");
        meetsTheVillagers(committee);
        publishesHourAndPlace(committee);
        committee.open(HOME).follow("去办：投票");
        committee.fill("从印制方领到的选票总数", "60");
        committee.fill("第 1 个台名", "一号台").fill("第 1 个台领用", "30");
        committee.fill("第 2 个台名", "二号台").fill("第 2 个台领用", "30");
        committee.press("保存选票数和发票台").reads("一号台", "二号台");
        var hall = hall(committee);
        hall.appointsItsStaff();
        committee.looks("fourth-polling").confirm("投票准备就绪", "准备就绪").reads("投票准备就绪");
        for (int week = 0; week < 3; week++) {
            committee.press("过一周");
        }
        hall.readiesItsStaff();
        // the demonstration's clock does not leap over the day of the vote
        assertThat(committee.text(".hj-demo")).contains("2017 年 4 月 20 日");
        hall.recordsTheOpening();
        committee.press("开始投票").looks("fourth-confirm-open").confirms("开始投票").reads("投票开始");
    }

    private PollingHall hall(Visitor committee) {
        var accounts = List.of("desk1", "desk2", "caller", "teller", "scrutineer");
        return new PollingHall(people, committee, HOME, LocalDate.of(2017, 3, 23), accounts);
    }

    private void meetsTheVillagers(Visitor committee) {
        committee.open(HOME).follow("候选人见面会和竞职陈述").reads("还没有登记见面会");
        committee
                .fill("日期和时间", "2017-03-27T19:00")
                .fill("地点", "村文化礼堂")
                .press("公布见面会时间地点")
                .reads("2017 年 3 月 27 日 19:00，村文化礼堂");
        committee.open(HOME).press("过一周").follow("候选人见面会和竞职陈述");
        committee.fill("到会村民人数", "90");
        committee.page.locator("input[type=radio][value=yes]").all().forEach(came -> came.check());
        committee.press("登记到会情况").reads("到会村民 90 人").looks("fourth-encounter").looksInEnglish("fourth-encounter");
    }

    private void publishesHourAndPlace(Visitor committee) {
        committee.open(HOME).follow("时间和地点").reads("还没有公布");
        committee
                .fill("开始时间", "8:00")
                .fill("结束时间", "15:00")
                .fill("地点（主会场）", "村文化礼堂")
                .choose("投票方式", "召开选举大会投票")
                .press("公布时间地点")
                .confirms("公布时间地点")
                .reads("8:00 至 15:00")
                .looks("fourth-arrangements");
    }

    private void handsOutTheBallots() {
        var one = people.at("desk1").follow("一号台 余 30 张");
        var two = people.at("desk2").follow("二号台 余 30 张");
        ElectionForms.find(one, "chending");
        ElectionForms.find(two, "陈丁丑");
        one.looks("fourth-desk");
        ElectionForms.hands(one, "陈丁丑").reads("已发：陈丁丑");
        ElectionForms.hands(two, "陈丁丑").reads("不能再发：陈丁丑 已领票", "在 一号台 领票").looks("fourth-desk-twice");
        voters().stream().skip(1).limit(CAME - 1).forEach(name -> {
            var desk = name.hashCode() % 2 == 0 ? one : two;
            ElectionForms.find(desk, name);
            ElectionForms.hands(desk, name).reads("已发：" + name);
        });
        var committee =
                people.at("committee").open(HOME + "/polling").looks("fourth-polling-open");
        committee.press("结束投票").looks("fourth-confirm-close");
        people.beside(committee, "scrutineer");
        committee.confirms("结束投票").reads("投票结束");
        hall(committee).bringsInTheBoxes();
    }

    private void counts() {
        new CountingRoom(people, Visitor.passingBy(browser), HOME)
                .count(CAME, List.of("1 3 5 6", "1 3 5 6", "1 3 5 7", "2 4 6 7"), List.of("0", "x1"));
    }

    private void everyoneReadsTheResult() {
        var villager = Visitor.passingBy(browser).open(PUBLIC).reads("4 人当选", "收回选票 36 张", "过半数为 19 票");
        villager.looks("fourth-result").looksInEnglish("fourth-result");
        var county = people.at("county").open("/counties/330326/wall");
        assertThat(county.text("#wall-tiles")).contains("537", "4村", "25 人当选");
    }

    private List<String> voters() {
        var csv = browser.person(Browser.Screen.DESK)
                .request()
                .get("/demo/roll.csv")
                .text();
        return csv.lines().skip(1).map(line -> line.split(",")[0]).toList();
    }
}
