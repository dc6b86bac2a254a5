package org.huanjie.messaging.gateway;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 网关应答 — what a gateway answered, and what that means. */
record HttpAnswer(int status, String retryAfter, String body) {

    private static final int ACCEPTED = 2;
    private static final int CONFLICT = 409;
    private static final int NOT_UNDERSTOOD = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_BYTES = 16 << 10;
    private static final int MOST_FEN = 100_000;
    private static final int LONGEST_REST = 3_600;

    /** Of a body no more than anybody needs; whoever sends more says nothing. */
    static BodyHandler<String> words() {
        return info -> BodySubscribers.limiting(BodySubscribers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    }

    static Handing of(HttpAnswer answer, JsonMapper json) {
        return answer.handing(json);
    }

    private Handing handing(JsonMapper json) {
        // one that has the key already has the message
        if (status / 100 == ACCEPTED || status == CONFLICT) {
            return new Handing.Taken(fen(json));
        }
        if (status == UNPROCESSABLE || status == NOT_UNDERSTOOD) {
            return new Handing.Declined("bounced".equals(text(json, "state")), "HTTP " + status);
        }
        return new Handing.Unsure(rest(), "HTTP " + status);
    }

    private Duration rest() {
        return retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.min(Integer.parseInt(retryAfter), LONGEST_REST))
                : Duration.ZERO;
    }

    private @Nullable Integer fen(JsonMapper json) {
        var node = read(json).path("fen");
        return node.isInt() && node.intValue() >= 0 && node.intValue() <= MOST_FEN ? node.intValue() : null;
    }

    private String text(JsonMapper json, String field) {
        return read(json).path(field).asString("");
    }

    private JsonNode read(JsonMapper json) {
        try {
            var node = json.readTree(body);
            return node == null ? json.nullNode() : node;
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }
}
