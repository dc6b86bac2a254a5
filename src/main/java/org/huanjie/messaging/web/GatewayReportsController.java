package org.huanjie.messaging.web;

import org.huanjie.access.door.Open;
import org.huanjie.access.door.SignedDoor;
import org.huanjie.access.who.TrueTime;
import org.huanjie.messaging.gateway.BodySignature;
import org.huanjie.messaging.gateway.GatewayOptions;
import org.huanjie.messaging.outbox.GatewayReports;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * 回执入口 — takes what the gateway reports, where it is signed with the secret that both have; the same may come any number of times. What is
 * of no message that there is, is taken as well, so that nobody sends it for ever.
 */
@Controller
class GatewayReportsController {

    static final String PATH = "/messages/reports";

    private final GatewayOptions options;
    private final GatewayReports reports;
    private final TrueTime time;
    private final JsonMapper json;

    GatewayReportsController(GatewayOptions options, GatewayReports reports, TrueTime time, JsonMapper json) {
        this.options = options;
        this.reports = reports;
        this.time = time;
        this.json = json;
    }

    @Bean
    static SignedDoor reportsDoor() {
        return new SignedDoor(PATH);
    }

    @Open
    @PostMapping(PATH)
    ResponseEntity<Void> take(
            @RequestHeader(name = BodySignature.HEADER, defaultValue = "") String signature,
            @RequestBody(required = false) byte[] body) {
        var sent = body == null ? new byte[0] : body;
        if (options.reports()
                .filter(theirs -> theirs.holds(signature, sent, time.instant()))
                .isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ReportedBody.read(sent, json)
                .map(read -> {
                    int _ = reports.take(read);
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }
}
