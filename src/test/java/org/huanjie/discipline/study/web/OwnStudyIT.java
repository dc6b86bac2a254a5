package org.huanjie.discipline.study.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.AccountFixture;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyFiles;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.polling.preparation.Preparation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** 用账号打开本人学习页的核对 — who is on the list opens their own page with their account, and nobody else's. */
@HuanjieIT
class OwnStudyIT {

    private static final String NAME = "欧阳唱";

    @Autowired
    PollFixture polls;

    @Autowired
    Preparation preparation;

    @Autowired
    AccountFixture accounts;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Elections elections;

    @Autowired
    DutyFiles files;

    @Autowired
    PledgeTexts texts;

    @Autowired
    MockMvc web;

    private Village village;
    private SignedIn caller;

    @BeforeEach
    void aCallerWithAnAccount() {
        village = polls.listed(20);
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, village.as(Role.ELECTION_COMMITTEE)));
            PollFixture.done(
                    preparation.appoint(village.election(), Duty.CALLER, NAME, village.as(Role.ELECTION_COMMITTEE)));
            return true;
        });
        caller = accounts.open(account("c", NAME, Role.CALLER));
    }

    @Test
    void theAccountOpensQuizAndPledgeWithoutACode() throws Exception {
        assertThat(read("/discipline", caller)).contains("/study");
        assertThat(read("/today", caller)).contains("您还没有完成岗前测验或承诺");
        assertThat(read("/study", caller)).contains("用账号直接打开", "学习码").doesNotContain("/study/quiz/CALL");
        assertThat(enrolled()).as("nothing is kept by looking").isZero();
        assertThat(status(post("/study/own"), caller)).isEqualTo(303);
        assertThat(read("/study", caller))
                .contains(NAME, "/study/quiz/CALL", "/study/pledge/STAFF")
                .doesNotContain("/study/leave");
        assertThat(read("/study/quiz/CALL", caller)).contains("唱票测验");
        var text = village.call(() -> texts.inForce(village.code(), PledgeKind.STAFF));
        var sign = multipart("/study/pledge/STAFF")
                .file(new MockMultipartFile("signature", "signature.png", "image/png", picture()))
                .queryParam("edition", text.edition())
                .queryParam("digest", text.digest(true));
        assertThat(status(sign, caller)).isEqualTo(303);
        assertThat(lack().pledge()).isFalse();
        assertThat(read("/study", caller)).contains("签署");
        assertThat(status(post("/study/own"), caller))
                .as("again, and nothing more")
                .isEqualTo(303);
        assertThat(enrolled()).isOne();
    }

    @Test
    void whoIsNotOnTheListOrSharesANameHasNone() throws Exception {
        var other = accounts.open(account("t", "欧阳计", Role.TELLER));
        assertThat(read("/study", other)).contains("学习码").doesNotContain("用账号直接打开");
        assertThat(read("/discipline", other)).doesNotContain("\"/study\"");
        assertThat(status(post("/study/own"), other)).isEqualTo(422);
        accounts.open(account("d", NAME, Role.TELLER));
        assertThat(status(post("/study/own"), caller)).isEqualTo(422);
        assertThat(read("/study", caller)).doesNotContain("用账号直接打开");
        assertThat(enrolled()).isZero();
    }

    @Test
    void theSameNameInAnotherVillageIsSomebodyElse() throws Exception {
        var there = polls.listed(12);
        var namesake =
                accounts.open(new SignedIn(UUID.randomUUID(), "n-" + there.code(), NAME, Role.CALLER, there.code()));
        assertThat(status(post("/study/own"), namesake)).isEqualTo(422);
        assertThat(status(post("/study/own"), caller)).isEqualTo(303);
        assertThat(read("/study", namesake)).doesNotContain("/study/quiz/CALL");
    }

    @Test
    void aFileFromNobodyIsNotEvenRead() throws Exception {
        var sign = multipart("/study/pledge/STAFF")
                .file(new MockMultipartFile("signature", "signature.png", "image/png", picture()));
        var answer = web.perform(sign.with(csrf().asHeader())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
    }

    private SignedIn account(String mark, String name, Role role) {
        return new SignedIn(UUID.randomUUID(), mark + "-" + village.code(), name, role, village.code());
    }

    private int enrolled() {
        return village.call(() -> enrolment.of(
                        village.code(), elections.get(village.election()).term()))
                .size();
    }

    private DutyFiles.Lack lack() {
        return village.call(() -> files.lacks(
                        elections.get(village.election()), List.of(new OnDuty(DutyKind.CALL, NAME, Optional.empty())))
                .getFirst());
    }

    private static byte[] picture() throws java.io.IOException {
        var drawn = new java.awt.image.BufferedImage(40, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", bytes);
        return bytes.toByteArray();
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who) throws Exception {
        return web.perform(request.with(csrf().asHeader()).with(TestSignIn.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String read(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(TestSignIn.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
