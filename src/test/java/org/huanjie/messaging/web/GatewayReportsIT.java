package org.huanjie.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.TrueTime;
import org.huanjie.messaging.gateway.BodySignature;
import org.huanjie.messaging.gateway.GatewayOptions;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.outbox.GatewayReports;
import org.huanjie.messaging.rule.QuietHours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** 回执入口守则 — takes what is signed, whatever it says; answers nobody else. */
@HuanjieIT
class GatewayReportsIT {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String EMPTY = "{\"reports\":[]}";

    @Autowired
    MockMvc browser;

    @Autowired
    GatewayReports reports;

    @Autowired
    TrueTime time;

    @Autowired
    JsonMapper json;

    @Test
    void withoutAGatewayThatReportsNobodyIsAnsweredAndNoTokenIsAsked() throws Exception {
        browser.perform(post(GatewayReportsController.PATH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(BodySignature.HEADER, signed(EMPTY))
                        .content(EMPTY))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsSignedIsTakenAndWhatIsNotIsNobodys() {
        assertThat(answer(EMPTY, signed(EMPTY)).value()).isEqualTo(204);
        assertThat(answer(EMPTY, "").value()).isEqualTo(401);
        assertThat(answer(EMPTY, signed("{}")).value()).isEqualTo(401);
        assertThat(answer(
                                EMPTY,
                                new BodySignature("another secret of thirty-two chars")
                                        .sign(bytes(EMPTY), time.instant()))
                        .value())
                .isEqualTo(401);
        assertThat(answer(
                                EMPTY,
                                new BodySignature(SECRET)
                                        .sign(bytes(EMPTY), time.instant().minusSeconds(400)))
                        .value())
                .as("an old one may be another's copy")
                .isEqualTo(401);
    }

    @Test
    void aReportOfNothingIsTakenAndOneThatIsNoneIsRefused() {
        var unknown = "{\"reports\":[{\"key\":\"" + UUID.randomUUID() + "\",\"state\":\"delivered\",\"fen\":5}]}";
        assertThat(answer(unknown, signed(unknown)).value()).isEqualTo(204);
        for (var bad : List.of(
                "",
                "[]",
                "{\"reports\":7}",
                "{\"reports\":[{\"key\":\"1\",\"state\":\"delivered\"}]}",
                "{\"reports\":[{\"key\":\"" + UUID.randomUUID() + "\",\"state\":\"stopped\"}]}",
                "{\"reports\":[{\"key\":\"" + UUID.randomUUID() + "\",\"state\":\"\"}]}")) {
            assertThat(answer(bad, signed(bad)).value()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void ofAReasonOnlyACodeIsKept() {
        var said = "{\"reports\":[{\"key\":\"" + UUID.randomUUID()
                + "\",\"state\":\"failed\",\"fen\":-1,\"why\":\"MK:0001 用户说<b>不要</b>\",\"optOut\":true}]}";
        assertThat(ReportedBody.read(bytes(said), json).orElseThrow()).satisfiesExactly(report -> {
            assertThat(report.why()).isEqualTo("MK:0001 bb");
            assertThat(report.fen()).isNull();
            assertThat(report.refused()).isTrue();
        });
    }

    private HttpStatusCode answer(String body, String header) {
        var options =
                new GatewayOptions(new Gateways(List.of(), QuietHours.USUAL), Optional.of(new BodySignature(SECRET)));
        return new GatewayReportsController(options, reports, time, json)
                .take(header, bytes(body))
                .getStatusCode();
    }

    private String signed(String body) {
        return new BodySignature(SECRET).sign(bytes(body), time.instant());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
