package org.huanjie.messaging.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 报文签名 — HMAC-SHA256 of a time and a body with the secret that both sides have: {@code t=1488585600,v1=<hex>}. Both sides sign what they
 * send; one that is older or newer than five minutes is nobody's.
 */
public final class BodySignature {

    /** The header that bears it. */
    public static final String HEADER = "X-Huanjie-Signature";

    private static final Duration STALE = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final byte[] secret;

    public BodySignature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public String sign(byte[] body, Instant at) {
        long time = at.getEpochSecond();
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time, body));
    }

    public boolean holds(String header, byte[] body, Instant now) {
        return Optional.of(FORM.matcher(header))
                .filter(found -> found.matches())
                .filter(found -> fresh(Long.parseLong(found.group(1)), now))
                .filter(found -> MessageDigest.isEqual(
                        mac(Long.parseLong(found.group(1)), body),
                        HexFormat.of().parseHex(found.group(2))))
                .isPresent();
    }

    private static boolean fresh(long time, Instant now) {
        return Math.abs(now.getEpochSecond() - time) <= STALE.toSeconds();
    }

    private byte[] mac(long time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
