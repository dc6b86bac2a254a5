package org.huanjie.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** 受理异议 — one to a ruling keeps the tally open; one to the result goes to the organ that investigates; words stay sealed. */
@HuanjieIT
class ObjectionsIT {

    private static final Set<ObjectionSubject> COUNT = Set.of(ObjectionSubject.RULING, ObjectionSubject.RESULT);
    private static final ObjectionWords SAID = new ObjectionWords("郑三", "13800000000", "第二张应当有效");

    @Autowired
    CountFixture fixture;

    @Autowired
    Counts counts;

    @Autowired
    Objections objections;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aTallyDoesNotCloseOverAnUndecidedObjectionToARuling() {
        var village = fixture.counting(20, 2);
        read(village);
        var objection = received(toRuling(village));
        assertThat(reasons(close(village))).containsExactly("count.refused.objection-open");
        assertThat(village.call(() ->
                        objections.decide(village.code(), COUNT, objection.id(), false, "按公布的废票规则认定", committee(village))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(toRuling(village))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly("objection.refused.tally-closed"));
    }

    @Test
    void theDatabaseRefusesItToo() {
        var village = fixture.counting(20, 2);
        var sitting = read(village);
        var objection = received(toRuling(village));
        assertThatThrownBy(() -> inTransaction(
                        village,
                        "UPDATE count.sitting SET closed_at = now(), closed_by = 'x', count_file = '{}',"
                                + " file_hash = 'x', outcome_zh = '{}', outcome_en = '{}', outcome_hash = 'x' WHERE id = :id",
                        sitting.uuid()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("an objection to a ruling is not decided");
        decide(village, objection, committee(village));
        assertThatThrownBy(() -> inTransaction(
                        village, "UPDATE objection.objection SET answer = 'another' WHERE id = :id", objection.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a decided objection is not changed");
    }

    @Test
    void theOrganThatItIsAddressedToDecidesOnceAndNobodyElse() {
        var village = declared();
        var objection = received(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID)));
        assertThat(keys(decide(village, objection, committee(village))))
                .containsExactly("objection.refused.not-the-organ");
        assertThat(keys(decide(
                        village,
                        objection,
                        TestSignIn.person(Role.COUNTY_OFFICE, village.code().substring(0, 6)))))
                .containsExactly("objection.refused.not-the-organ");
        assertThat(decide(village, objection, town(village))).isInstanceOf(Verdict.Done.class);
        assertThat(keys(decide(village, objection, town(village)))).containsExactly("objection.refused.decided");
    }

    @Test
    void anOfficeWritesDownWhatIsAddressedToItselfAndNothingElse() {
        var village = declared();
        assertThat(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.COUNTY, SAID, town(village))))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly("objection.refused.not-the-organ"));
        received(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID, town(village))));
    }

    @Test
    void whoMayAnswerAtAllIsWhoWorksForAnOrgan() {
        assertThat(Permission.HEAR_OBJECTIONS.roles())
                .isEqualTo(Stream.of(ObjectionOrgan.values()).map(ObjectionOrgan::role).collect(Collectors.toSet()));
    }

    @Test
    void theLawSetsNoDaySoTheOrganIsAsked() {
        var village = declared();
        var objection = received(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID)));
        assertThat(objection.dueOn()).isEmpty();
        var today = LocalDate.now(clock);
        assertThat(keys(village.call(() -> objections.due(village.code(), COUNT, objection.id(), Optional.of(today.minusDays(1)), town(village)))))
                .containsExactly("objection.refused.due");
        assertThat(village.call(() ->
                        objections.due(village.code(), COUNT, objection.id(), Optional.of(today.plusDays(9)), town(village))))
                .isInstanceOfSatisfying(
                        Verdict.Done.class,
                        done -> assertThat(((Objection) done.value()).dueOn()).contains(today.plusDays(9)));
    }

    @Test
    void aResultIsObjectedToOnceItIsDeclaredAndAllThatIsMissingIsSaid() {
        var village = fixture.counting(20, 2);
        assertThat(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.ELECTION_COMMITTEE, new ObjectionWords("", "", " "))))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly(
                                        "objection.refused.name",
                                        "objection.refused.text",
                                        "objection.refused.not-declared",
                                        "objection.refused.organ"));
    }

    @Test
    void whatWasSaidIsSealedAndTheLedgerHoldsASaltedHashAlone() {
        var village = declared();
        var first = received(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID)));
        var second = received(village.call(() -> objections.file(village.election(), ObjectionSubject.RESULT, ObjectionOrgan.TOWN, SAID)));
        var facts = rows(
                village,
                "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = 'count.objection-received'");
        assertThat(facts)
                .contains(first.id().toString())
                .contains("saltedHash")
                .doesNotContain(SAID.name(), SAID.contact(), SAID.text());
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(hash(facts, first.id())).isNotEqualTo(hash(facts, second.id()));
        assertThat(rows(village, "SELECT to_jsonb(o)::text FROM objection.objection o WHERE village = :village"))
                .doesNotContain(SAID.name(), SAID.contact(), SAID.text());
    }

    @Test
    void anyoneObjectsOnThePublicPageAndReadsTheAnswerThere() throws Exception {
        var village = declared();
        var form = "/v/" + village.code() + "/results/villagers-committee/objection";
        browser.perform(get(form))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("对选举结果提出异议")));
        browser.perform(post(form).with(csrf()).param("name", "").param("text", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选向哪里提出")));
        var receipt = Objects.requireNonNull(browser.perform(post(form)
                        .with(csrf())
                        .param("organ", "TOWN")
                        .param("name", SAID.name())
                        .param("contact", SAID.contact())
                        .param("text", SAID.text()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        browser.perform(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("由受理机关确定")))
                .andExpect(content().string(not(containsString(SAID.text()))));
        var id = receipt.substring(receipt.lastIndexOf('/') + 1);
        var desk = "/villages/" + village.code() + "/objections";
        browser.perform(get(desk).with(TestSignIn.as(town(village))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SAID.text())));
        browser.perform(get(desk).with(TestSignIn.as(committee(village))))
                .andExpect(content().string(not(containsString(SAID.text()))));
        var decides = post(desk + "/" + id + "/decide")
                .with(csrf())
                .with(TestSignIn.as(town(village)))
                .param("upheld", "false")
                .param("answer", "经核对，计票无误");
        browser.perform(decides).andExpect(content().string(containsString("答复只作一次")));
        browser.perform(get(receipt)).andExpect(content().string(not(containsString("经核对，计票无误"))));
        Confirmed.act(browser, decides).andExpect(status().isSeeOther());
        browser.perform(get(receipt)).andExpect(content().string(containsString("经核对，计票无误")));
        browser.perform(get(receipt.replace(village.code(), declared().code()))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverFloodsTheResultIsToldSoInWordsAndTheListIsPaged() throws Exception {
        var village = declared();
        for (int n = 0; n < 3; n++) {
            objects(village, "198.51.100.21", "第" + n + "份").andExpect(status().isSeeOther());
        }
        objects(village, "198.51.100.21", "又一份")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("一小时内从您这里提出的太多")))
                .andExpect(content().string(containsString("又一份")));
        for (int n = 3; n <= Objections.PAGE; n++) {
            objects(village, "198.51.100." + (22 + n), "第" + n + "份").andExpect(status().isSeeOther());
        }
        var desk = "/villages/" + village.code() + "/objections";
        var first = listed(village, desk, "?page=1");
        var second = listed(village, desk + "?page=1", "?page=0");
        assertThat(first).hasSize(Objections.PAGE).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
    }

    private List<String> listed(Village village, String page, String link) throws Exception {
        var shown = browser.perform(get(page).with(TestSignIn.as(town(village))))
                .andExpect(content().string(containsString(link)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Pattern.compile("第\\d+份")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private ResultActions objects(Village village, String address, String text) throws Exception {
        return browser.perform(post("/v/" + village.code() + "/results/villagers-committee/objection")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("organ", "TOWN")
                .param("name", SAID.name())
                .param("text", text));
    }

    private Village declared() {
        var village = fixture.counting(20, 2);
        read(village);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(village.call(
                        () -> counts.declare(village.election(), committee(village), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        return village;
    }

    private SittingId read(Village village) {
        var sitting = fixture.opened(village, 2);
        fixture.read(village, sitting, 0, "1 3 4 5");
        fixture.read(village, sitting, 1, "x1");
        return sitting;
    }

    private Verdict<Sitting> close(Village village) {
        return village.call(() ->
                counts.close(village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)));
    }

    private Verdict<Objection> toRuling(Village village) {
        return village.call(() -> objections.file(
                village.election(), ObjectionSubject.RULING, ObjectionOrgan.ELECTION_COMMITTEE, SAID, village.as(Role.SCRUTINEER)));
    }

    private Verdict<Objection> decide(Village village, Objection objection, SignedIn by) {
        return village.call(() -> objections.decide(village.code(), COUNT, objection.id(), true, "理由", by));
    }

    private static Objection received(Verdict<Objection> filing) {
        assertThat(filing).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Objection>) filing).value();
    }

    private static SignedIn committee(Village village) {
        return village.as(Role.ELECTION_COMMITTEE);
    }

    private static SignedIn town(Village village) {
        return TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
    }

    private static java.util.List<String> reasons(Verdict<Sitting> step) {
        return ((Verdict.Refused<Sitting>) step)
                .reasons().stream().map(Reason::key).toList();
    }

    private static java.util.List<String> keys(Verdict<Objection> deciding) {
        return ((Verdict.Refused<Objection>) deciding)
                .reasons().stream().map(Reason::key).toList();
    }

    private void inTransaction(Village village, String statement, UUID id) {
        village.call(() ->
                transaction.execute(begun -> sql.sql(statement).param("id", id).update()));
    }

    private String rows(Village village, String query) {
        return village.call(() -> transaction.execute(begun -> String.join(
                "\n",
                sql.sql(query)
                        .param("village", village.code())
                        .query(String.class)
                        .list())));
    }

    private static String hash(String facts, UUID objection) {
        var line = facts.lines()
                .filter(entry -> entry.contains(objection.toString()))
                .findFirst()
                .orElseThrow();
        return line.replaceAll(".*\"saltedHash\": \"([0-9a-f]{64})\".*", "$1");
    }
}
