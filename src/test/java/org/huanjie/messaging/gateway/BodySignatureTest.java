package org.huanjie.messaging.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** 报文签名 — holds for what was signed, at its time, with the same secret, and for nothing else. */
class BodySignatureTest {

    private static final Instant NOON = Instant.parse("2017-03-04T04:00:00Z");
    private static final byte[] BODY = "{\"reports\":[]}".getBytes(StandardCharsets.UTF_8);

    private final BodySignature ours = new BodySignature("0123456789abcdef0123456789abcdef");

    @Test
    void isTheOneOfTheHandbook() {
        assertThat(ours.sign(BODY, NOON))
                .isEqualTo("t=1488600000,v1=c5e408136e23a5cb12c33ebdba33f1f94fb0aeeca7ece22b594b9792223591cb");
    }

    @Test
    void holdsForFiveMinutes() {
        var signed = ours.sign(BODY, NOON);
        assertThat(ours.holds(signed, BODY, NOON.plusSeconds(300))).isTrue();
        assertThat(ours.holds(signed, BODY, NOON.minusSeconds(300))).isTrue();
        assertThat(ours.holds(signed, BODY, NOON.plusSeconds(301))).isFalse();
        assertThat(ours.holds(signed, BODY, NOON.minusSeconds(301))).isFalse();
    }

    @Test
    void anotherSecretBodyOrTimeIsNobodys() {
        var signed = ours.sign(BODY, NOON);
        assertThat(new BodySignature("another secret of thirty-two bytes").holds(signed, BODY, NOON))
                .isFalse();
        assertThat(ours.holds(signed, "{}".getBytes(StandardCharsets.UTF_8), NOON))
                .isFalse();
        assertThat(ours.holds(signed.replace("t=1488600000", "t=1488600001"), BODY, NOON))
                .isFalse();
    }

    @Property
    void whateverStandsInTheHeaderIsNone(@ForAll String header) {
        assertThat(ours.holds(header, BODY, NOON)).isFalse();
    }
}
