package org.huanjie.access.veil;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 线路标记 — tells one line from another for an hour, under a key that is in memory alone and made anew: no mark outlives it. */
final class LineMarks {

    private static final String HASH = "HmacSHA256";
    private static final int BYTES = 32;
    private static final long LIFE = TimeUnit.HOURS.toNanos(1);

    private final SecureRandom random;
    private final Ticker ticker;
    private byte[] key = new byte[BYTES];
    private long since;

    LineMarks(SecureRandom random, Ticker ticker) {
        this.random = random;
        this.ticker = ticker;
        this.since = ticker.read();
        random.nextBytes(key);
    }

    synchronized String of(String address) {
        if (ticker.read() - since > LIFE) {
            key = new byte[BYTES];
            random.nextBytes(key);
            since = ticker.read();
        }
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + HASH, e);
        }
    }
}
