package org.huanjie.discipline.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.OwnTextId;
import org.huanjie.discipline.pledge.OwnTexts;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 县级承诺书文本的核对 — one proposes and another approves, on the page and behind it; the form in print is of the text in force, on one page. */
@HuanjieIT
class OwnTextsIT {

    private static final String OWN = "我自愿承诺：\n一、依法办事。\n二、这份承诺可以随时收回。";

    @Autowired
    PollFixture polls;

    @Autowired
    OwnTexts own;

    @Autowired
    PledgeTexts texts;

    @Autowired
    DisciplinePledges pledges;

    @Autowired
    MockMvc web;

    private Village village;
    private String county;
    private SignedIn office;
    private SignedIn other;

    @BeforeEach
    void aVillage() {
        village = polls.listed(12);
        county = village.code().substring(0, 6);
        office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        other = new SignedIn(UUID.randomUUID(), office.signInName() + "-2", "另一人", Role.COUNTY_OFFICE, county);
    }

    @Test
    void anotherOfTheOfficeApprovesWhatOneProposed() throws Exception {
        var shipped = inForce();
        assertThat(propose(OWN.replace("\n", "\r\n")).getStatus()).isEqualTo(303);
        assertThat(kept()).extracting(one -> one.text().chinese()).containsExactly(OWN);
        assertThat(inForce()).isEqualTo(shipped);
        var id = kept().getFirst().id();
        assertThat(page(office)).contains("待核准").doesNotContain(id + "/approve");
        assertThat(step(id, "approve", office).getStatus()).isEqualTo(422);
        assertThat(inForce()).isEqualTo(shipped);

        assertThat(page(other)).contains(id + "/approve");
        assertThat(step(id, "approve", other).getStatus()).isEqualTo(303);
        assertThat(inForce()).isEqualTo("2026-1");
        assertThat(page(office)).contains("使用中", "一、依法办事。", office.signInName(), other.signInName());
        assertThat(print(PledgeKind.STAFF, "zh")).containsExactly("1", "true");
        assertThat(step(id, "approve", office).getStatus()).as("once").isEqualTo(422);

        assertThat(step(id, "end", office).getStatus()).isEqualTo(303);
        assertThat(inForce()).isEqualTo(shipped);
        assertThat(page(office)).contains("已停用");
        assertThat(step(id, "end", office).getStatus()).as("once").isEqualTo(422);
    }

    @Test
    void everyFaultIsSaidAtItsFieldAndWhatWasTypedComesBack() throws Exception {
        var answer = web.perform(post(address())
                        .with(csrf())
                        .with(as(office))
                        .param("kind", "STAFF")
                        .param("edition", "")
                        .param("source", "")
                        .param("chinese", "")
                        .param("english", "Only English"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Only English");
        assertThat(kept()).isEmpty();
        var shippedEdition = texts.shipped(PledgeKind.STAFF).edition();
        assertThat(reasons(shippedEdition)).containsExactly("EDITION_THERE");
        assertThat(propose(OWN).getStatus()).isEqualTo(303);
        assertThat(reasons("2026-1")).containsExactly("EDITION_THERE");
    }

    @Test
    void noOtherOfficeChangesThem() throws Exception {
        assertThat(propose(OWN).getStatus()).isEqualTo(303);
        var id = kept().getFirst().id();
        var neighbour = polls.listed(12).code().substring(0, 6);
        var there = TestSignIn.person(Role.COUNTY_OFFICE, neighbour);
        var stranger = there.scope().call(() -> own.approve(neighbour, id, there));
        assertThat(stranger).isInstanceOf(Verdict.Refused.class);
        assertThat(web.perform(post(address() + "/" + id + "/approve")
                                .with(csrf())
                                .with(as(there)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        assertThat(web.perform(get(address()).with(as(town)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(PledgeKind.class)
    void theFormInPrintIsOnePageWithItsEditionAndRoomToSign(PledgeKind kind) throws Exception {
        for (var language : List.of("zh", "en")) {
            assertThat(print(kind, language)).containsExactly("1", "true");
        }
    }

    /** How many pages the form has, and whether edition, village and a place to sign are on it. */
    private List<String> print(PledgeKind kind, String language) throws Exception {
        var answer = web.perform(get("/villages/" + village.code() + "/duty/pledges/form.pdf")
                        .param("kind", kind.name())
                        .cookie(new jakarta.servlet.http.Cookie("language", language))
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            var said = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            var edition =
                    village.call(() -> texts.inForce(village.code(), kind)).edition();
            boolean whole = said.contains(edition) && (said.contains("签署日期") || said.contains("Signature"));
            return List.of(Integer.toString(document.getNumberOfPages()), Boolean.toString(whole));
        }
    }

    private MockHttpServletResponse propose(String words) throws Exception {
        return web.perform(post(address())
                        .with(csrf())
                        .with(as(office))
                        .param("kind", "STAFF")
                        .param("edition", "2026-1")
                        .param("source", "县委〔2026〕3号")
                        .param("chinese", words)
                        .param("english", ""))
                .andReturn()
                .getResponse();
    }

    private List<String> reasons(String edition) {
        var text = new org.huanjie.discipline.pledge.PledgeText(PledgeKind.STAFF, edition, "依据", OWN, "");
        return office.scope()
                .call(() -> own.propose(county, text, office))
                .answer(
                        done -> List.of(),
                        faults -> faults.stream()
                                .map(Reason::what)
                                .map(Reason.Cause::name)
                                .toList());
    }

    private MockHttpServletResponse step(OwnTextId text, String step, SignedIn by) throws Exception {
        MockHttpServletRequestBuilder request = post(address() + "/" + text + "/" + step);
        return web.perform(request.with(csrf()).with(as(by))).andReturn().getResponse();
    }

    private String page(SignedIn who) throws Exception {
        return web.perform(get(address()).with(as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String inForce() {
        return village.call(() -> texts.inForce(village.code(), PledgeKind.STAFF))
                .edition();
    }

    private List<OwnTexts.Kept> kept() {
        return office.scope().call(() -> own.of(county));
    }

    private String address() {
        return "/counties/" + county + "/pledge-texts";
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(SignedIn who) {
        return TestSignIn.as(who);
    }
}
