package org.huanjie.shell.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 摘要 — SHA-256 of what is kept, sent or shown; written in small hexadecimal digits. */
public final class Digests {

    private Digests() {}

    /** One to be fed piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java knows SHA-256", absent);
        }
    }

    /** Of a text in UTF-8. */
    public static byte[] of(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a text in UTF-8, written. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** What a digest comes to, written; it begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
