package org.huanjie.candidacy.review.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 去标记的字节 — a list without its byte order mark, and in UTF-8 where it was in UTF-16. */
final class PlainBytes extends InputStream {

    private static final int MARK = 3;
    private static final int PIECE = 1 << 15;

    private final BufferedReader text;
    private final char[] piece = new char[PIECE];
    private byte[] bytes = new byte[0];
    private int at;
    // half of a character that the piece ended with
    private String half = "";

    private PlainBytes(InputStream utf16, Charset charset) {
        this.text = new BufferedReader(new InputStreamReader(utf16, charset), PIECE);
    }

    static InputStream of(InputStream file) throws IOException {
        var in = new PushbackInputStream(file, MARK);
        var start = in.readNBytes(MARK);
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            in.unread(start, 2, start.length - 2);
            return new PlainBytes(in, begins(start, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (!begins(start, 0xEF, 0xBB, 0xBF)) {
            in.unread(start);
        }
        return in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == bytes.length) {
            int read = text.read(piece);
            if (read < 0) {
                return -1;
            }
            fill(half + new String(piece, 0, read));
        }
        int taken = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, taken);
        at += taken;
        return taken;
    }

    private void fill(String characters) {
        int whole = characters.length();
        if (Character.isHighSurrogate(characters.charAt(whole - 1))) {
            whole--;
        }
        half = characters.substring(whole);
        bytes = characters.substring(0, whole).getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    private static boolean begins(byte[] start, int... with) {
        return start.length >= with.length && Arrays.equals(start, 0, with.length, bytes(with), 0, with.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int n = 0; n < values.length; n++) {
            bytes[n] = (byte) values[n];
        }
        return bytes;
    }
}
