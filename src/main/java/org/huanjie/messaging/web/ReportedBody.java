package org.huanjie.messaging.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.messaging.outbox.GatewayReport;
import org.huanjie.messaging.rule.MessageState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 回执报文 — what a gateway reports as JSON, read; a body that is none, or one report in it that is none, is nothing. */
final class ReportedBody {

    private static final Set<MessageState> SAID = Set.of(
            MessageState.ACCEPTED,
            MessageState.DELIVERED,
            MessageState.FAILED,
            MessageState.BOUNCED,
            MessageState.EXPIRED);

    private static final int MOST = 300;
    private static final int MOST_FEN = 100_000;
    private static final int LONGEST_WHY = 60;

    private ReportedBody() {}

    static Optional<List<GatewayReport>> read(byte[] body, JsonMapper json) {
        try {
            var all = json.readTree(body).path("reports");
            if (!all.isArray() || all.size() > MOST) {
                return Optional.empty();
            }
            var reports = new ArrayList<GatewayReport>();
            for (var one : all) {
                reports.add(report(one));
            }
            return Optional.of(reports);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static GatewayReport report(JsonNode one) {
        var state = MessageState.valueOf(one.path("state").asString("").toUpperCase(Locale.ROOT));
        if (!SAID.contains(state)) {
            throw new IllegalArgumentException("no gateway says this");
        }
        return new GatewayReport(
                UUID.fromString(one.path("key").asString("")),
                state,
                fen(one.path("fen")),
                why(one.path("why").asString("")),
                one.path("optOut").asBoolean(false));
    }

    private static @Nullable Integer fen(JsonNode node) {
        return node.isInt() && node.intValue() >= 0 && node.intValue() <= MOST_FEN ? node.intValue() : null;
    }

    // a code of the provider's, never a person's words
    private static @Nullable String why(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9:._ -]", "");
        return plain.isBlank() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_WHY));
    }
}
