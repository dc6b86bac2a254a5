package org.huanjie.candidacy.review.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 对照密钥 — made for one request: marks numbers, and seals the answer to that request.
 *
 * <p>A mark is one block of AES: a permutation, so that two numbers never share a mark, and on single blocks a keyed pseudo-random function.
 * Each use has a key of its own, derived by HMAC-SHA-256. The nonce of a seal is made from what is sealed, so that equal answers are equal.
 */
final class MatchKey {

    static final int BYTES = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MARKS = 16;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec marking;
    private final byte[] nonces;
    private final SecretKeySpec sealing;

    MatchKey(byte[] key) {
        this.marking = new SecretKeySpec(Arrays.copyOf(hmac(key, label("mark")), MARKS), "AES");
        this.nonces = hmac(key, label("nonce"));
        this.sealing = new SecretKeySpec(hmac(key, label("seal")), "AES");
    }

    NumberMark mark(PackedNumber number) {
        var in = ByteBuffer.allocate(NumberMark.BYTES).putLong(0).putLong(number.digits());
        try {
            var out = ByteBuffer.wrap(marker().doFinal(in.array()));
            return new NumberMark(out.getLong(), out.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Turns blocks into marks, many at a time; each block is eight bytes of zero and the packed number. */
    Cipher marker() {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, marking);
            return cipher;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java knows AES", absent);
        }
    }

    /** @param about what goes with it unsealed and may not be changed either */
    byte[] seal(byte[] plain, byte[] about) {
        var nonce = Arrays.copyOf(
                hmac(
                        nonces,
                        ByteBuffer.allocate(Integer.BYTES).putInt(about.length).array(),
                        about,
                        plain),
                NONCE);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; empty where it, or what it was sealed with, is not as it was. */
    Optional<byte[]> open(byte[] sealed, byte[] about) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher;
    }

    private static byte[] label(String use) {
        return ("huanjie-match-" + use).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java knows HMAC-SHA-256", absent);
        }
    }
}
