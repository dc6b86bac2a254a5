package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.KnownAs;
import org.huanjie.discipline.misconduct.handling.KnownPeople;
import org.huanjie.discipline.misconduct.handling.KnownPerson;
import org.huanjie.discipline.misconduct.handling.NewSubject;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.preparation.Preparation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 选定被举报人 — those who are known are found by name and picked, a name alone only where it is none of them, and nothing of it leaves the case. */
@HuanjieIT
class SubjectPickIT {

    @Autowired
    Places places;

    @Autowired
    Filing filing;

    @Autowired
    CaseSteps steps;

    @Autowired
    Concerned concerned;

    @Autowired
    KnownPeople known;

    @Autowired
    Cases cases;

    @Autowired
    Candidates candidates;

    @Autowired
    PollFixture polls;

    @Autowired
    Preparation preparation;

    @Autowired
    ElectionFixture elections;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    private ReportRoom room;
    private SignedIn town;
    private Filing.Filed filed;
    private String standing = "";

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2017, 1, 15));
        room = new ReportRoom(places, filing, steps, concerned, sql, transaction);
        town = room.town("甲一");
        elections.open(room.county);
        var village = polls.listed(room.village(), 20, Map.of());
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, committee));
            PollFixture.done(preparation.appoint(village.election(), Duty.CALLER, "壬唱票", committee));
            standing = candidates.standing(village.election()).getFirst().name();
            return true;
        });
        filed = room.unnamed();
        room.take(filed, HandlingStep.ACCEPT, town);
    }

    @Test
    void whoStandsWorksOrHasAnOfficeIsFoundByName() {
        room.account(Role.TOWN_SEVEN, room.county.town(), "癸干部");
        assertThat(found(standing)).extracting(KnownPerson::as).contains(KnownAs.CANDIDATE);
        assertThat(found("唱票")).extracting(KnownPerson::as).containsExactly(KnownAs.STAFF);
        assertThat(found("癸干"))
                .extracting(KnownPerson::as, KnownPerson::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(KnownAs.OFFICER, ConcernedOffice.TOWN));
        assertThat(found("癸")).as("one character finds everybody").isEmpty();
        assertThat(found("没有这人")).isEmpty();
    }

    @Test
    void aNameAloneIsForWhomNobodyFits() {
        var name = new NewSubject("壬唱票", "", false, ConcernedOffice.NONE);
        assertThat(refused(name)).containsExactly("discipline.misconduct.pick");
        assertThat(refused(new NewSubject("壬唱票", "STAFF:别人", false, ConcernedOffice.NONE)))
                .as("who was not found")
                .containsExactly("discipline.misconduct.pick");
        assertThat(refused(new NewSubject("没有这人", "", false, ConcernedOffice.NONE)))
                .isEmpty();
        assertThat(refused(NewSubject.unknown("壬唱票", ConcernedOffice.NONE))).isEmpty();
        assertThat(refused(new NewSubject("壬唱票", "STAFF:壬唱票", false, ConcernedOffice.NONE)))
                .isEmpty();
        var subjects = room.as(town, () -> cases.subjects(filed.report()));
        assertThat(subjects).hasSize(3).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("壬唱票");
            assertThat(one.as()).contains(KnownAs.STAFF);
            assertThat(one.office()).isEqualTo(ConcernedOffice.VILLAGE);
        });
    }

    @Test
    void whoeverIsPickedFromTheTownTakesTheCaseAboveIt() {
        var officer = room.account(Role.TOWN_SEVEN, room.county.town(), "癸干部");
        assertThat(refused(new NewSubject("癸干部", "OFFICER:" + officer.signInName(), false, ConcernedOffice.NONE)))
                .isEmpty();
        assertThat(room.as(town, () -> cases.find(filed.report()))).isEmpty();
        assertThat(room.column(filed, "organ", String.class)).isEqualTo("COUNTY");
    }

    @Test
    void onThePageOneIsPickedAndItsNameIsInNoAddressAndNoOtherTable() throws Exception {
        var address = "/discipline/reports/" + room.village() + "/" + filed.report();
        var before = tablesWith("壬唱票");
        assertThat(before).contains("polling.staff");
        var asked = send(address + "/subjects", Map.of("name", "壬唱票", "office", "NONE"));
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(text(asked)).contains("壬唱票（选举工作人员，村里）").contains("都不是：只写“壬唱票”");
        assertThat(room.rows("subject", filed)).as("nothing yet").isZero();
        var value = Pattern.compile("name=\"person\" value=\"(STAFF:[^\"]+)\"").matcher(text(asked));
        assertThat(value.find()).isTrue();
        var done = send(address + "/subjects", Map.of("name", "壬唱票", "office", "NONE", "person", value.group(1)));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(done.getHeader("Location")).doesNotContain("%").isEqualTo(address);
        assertThat(text(browser.perform(get(address).with(TestSignIn.as(town)))
                        .andReturn()
                        .getResponse()))
                .contains("选举工作人员 · 村里");
        var nobody = send(address + "/subjects", Map.of("name", "壬唱", "office", "NONE", "person", "NOBODY"));
        assertThat(nobody.getStatus()).isEqualTo(303);
        assertThat(room.rows("subject", filed)).isEqualTo(2);
        assertThat(tablesWith("壬唱票")).isEqualTo(before);
    }

    private List<KnownPerson> found(String typed) {
        return room.as(town, () -> known.named(cases.find(filed.report()).orElseThrow(), typed));
    }

    private List<String> refused(NewSubject said) {
        return ReportRoom.refused(room.as(town, () -> concerned.subject(filed.report(), said, town)));
    }

    /** The tables in which this stands as it is, as far as the program sees them. */
    private List<String> tablesWith(String word) {
        return org.huanjie.store.scope.Scope.of(room.county.code())
                .call(() -> transaction.execute(t -> {
                    var tables = sql.sql("""
                            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.table_privileges
                            WHERE grantee = 'huanjie_app' AND privilege_type = 'SELECT' GROUP BY table_schema, table_name""").query(String.class).list();
                    return tables.stream()
                            .filter(table -> sql.sql("SELECT EXISTS (SELECT FROM " + table
                                            + " t WHERE strpos(t::text, :word) > 0)")
                                    .param("word", word)
                                    .query(Boolean.class)
                                    .single())
                            .toList();
                }));
    }

    private MockHttpServletResponse send(String address, Map<String, String> form) throws Exception {
        var request = post(address).with(csrf()).with(TestSignIn.as(town));
        form.forEach(request::param);
        return browser.perform((RequestBuilder) request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
