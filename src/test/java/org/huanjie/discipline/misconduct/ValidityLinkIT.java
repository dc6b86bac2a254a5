package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.Places.County;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.count.round.Voidings;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.NewFinding;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.polling.desk.PollFixture.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 效力认定的去处 — a finding that concerns validity leads, by one link each, to the finding of voidness and to the objections, with its papers. */
@HuanjieIT
class ValidityLinkIT {

    private static final Conduct PROCEDURE = new Conduct("VILLAGE", "PROCEDURE");
    private static final Conduct SLANDER = new Conduct("VILLAGE", "SLANDER");
    private static final Votes WHOLE = Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8));

    @Autowired
    RoundsFixture fixture;

    @Autowired
    Filing filing;

    @Autowired
    CaseSteps steps;

    @Autowired
    Concerned concerned;

    @Autowired
    Voidings voidings;

    @Autowired
    Objections objections;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    private Village village;
    private ReportRoom room;
    private SignedIn town;

    @BeforeEach
    void begin() {
        clock.set(ElectionFixture.DAY.atTime(8, 0));
        village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var code = village.code();
        room = new ReportRoom(
                new County(code.substring(0, 6), List.of(code.substring(0, 9)), List.of(code)),
                filing,
                steps,
                concerned,
                sql,
                transaction);
        town = room.town("甲一");
    }

    @Test
    void briberyLeadsToTheFindingOfVoidnessWithDocumentDayAndGround() throws Exception {
        var filed = found(ReportRoom.TREATS);
        var link = "/villages/" + village.code() + "/voiding?finding=" + filed.report();
        assertThat(text(page(caseOf(filed), town))).contains(link).contains("R-WN-17");
        var form = text(page(link, town));
        assertThat(form)
                .contains("value=\"县纪委 纪〔2017〕3号\"")
                .contains("value=\"" + ElectionFixture.DAY + "\"")
                .contains("<option value=\"IMPROPER_MEANS\" selected>")
                .contains(caseOf(filed) + "/papers/FINDING");
        assertThat(page(caseOf(filed) + "/papers/FINDING", town).getStatus()).isEqualTo(200);
        var entered = send(
                "/villages/" + village.code() + "/voiding",
                Map.of(
                        "extent", "ELECTION",
                        "ground", "IMPROPER_MEANS",
                        "document", "县纪委 纪〔2017〕3号",
                        "decided", ElectionFixture.DAY.toString(),
                        "facts", "送礼换取选票"));
        assertThat(entered.getStatus()).as(text(entered)).isEqualTo(303);
        assertThat(village.call(() -> voidings.of(village.code())))
                .singleElement()
                .satisfies(one -> assertThat(one.ground()).isEqualTo(VoidGround.IMPROPER_MEANS));
    }

    @Test
    void aBreachOfProcedureLeadsToItsOwnGround() throws Exception {
        var filed = found(PROCEDURE);
        assertThat(text(page("/villages/" + village.code() + "/voiding?finding=" + filed.report(), town)))
                .contains("<option value=\"PROCEDURE\" selected>");
    }

    @Test
    void theObjectionIsBegunWithThePapersAndWrittenDown() throws Exception {
        var filed = found(ReportRoom.TREATS);
        var link = "/villages/" + village.code() + "/objections?finding=" + filed.report();
        assertThat(text(page(caseOf(filed), town))).contains(link);
        assertThat(text(page(link, town)))
                .contains("依据县纪委纪〔2017〕3号")
                .contains("R-WN-17")
                .contains(caseOf(filed) + "/papers/FINDING");
        var written = send(
                "/villages/" + village.code() + "/objections/villagers-committee/result",
                Map.of("name", "县纪委", "text", "依据县纪委纪〔2017〕3号的认定"));
        assertThat(written.getStatus()).as(text(written)).isEqualTo(303);
        assertThat(room.as(
                        town,
                        () -> objections.of(village.election(), java.util.Set.of(ObjectionSubject.RESULT), town, 0)))
                .hasSize(1);
    }

    @Test
    void nothingOfACaseIsToldToWhoDoesNotSeeIt() throws Exception {
        var filed = found(ReportRoom.TREATS);
        var committee = room.account(Role.ELECTION_COMMITTEE, village.code(), "村里的");
        for (var page : List.of("voiding", "objections")) {
            assertThat(text(page("/villages/" + village.code() + "/" + page + "?finding=" + filed.report(), committee)))
                    .doesNotContain("纪〔2017〕3号")
                    .doesNotContain("/papers/");
        }
        assertThat(text(page("/villages/" + village.code() + "/voiding?finding=x", town)))
                .doesNotContain("/papers/");
    }

    @Test
    void whatDoesNotConcernValidityLeadsNowhere() throws Exception {
        var filed = found(SLANDER);
        assertThat(text(page(caseOf(filed), town))).doesNotContain("/voiding").doesNotContain("/objections");
        assertThat(text(page("/villages/" + village.code() + "/voiding?finding=" + filed.report(), town)))
                .doesNotContain("纪〔2017〕3号");
    }

    private Filing.Filed found(Conduct kind) {
        var filed = room.unnamed();
        room.take(filed, HandlingStep.ACCEPT, town);
        room.take(filed, HandlingStep.INQUIRE, town);
        var finding = new NewFinding(
                kind,
                Optional.of(FindingOutcome.SUBSTANTIATED),
                "纪〔2017〕3号",
                "县纪委",
                ElectionFixture.DAY,
                "查明如下",
                List.of());
        ReportRoom.done(room.as(town, () -> steps.find(filed.report(), room.stamp(filed), finding, town)));
        return filed;
    }

    private String caseOf(Filing.Filed filed) {
        return "/discipline/reports/" + village.code() + "/" + filed.report();
    }

    private MockHttpServletResponse page(String address, SignedIn who) throws Exception {
        return browser.perform(get(address).with(TestSignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String address, Map<String, String> form) throws Exception {
        var request = post(address).with(csrf()).with(TestSignIn.as(town));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
