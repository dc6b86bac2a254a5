package org.huanjie.shell.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * 逐行文本 — the characters of a CSV file on their way to its reader: without the byte order mark, its lines counted, and whatever stands
 * in no text noted with its line. A byte that is none of the encoding ends the text where it stands, not a buffer before.
 */
public final class CsvText extends Reader {

    /** 乱码怎么办. */
    public enum BadBytes {
        END_THE_TEXT,
        /** each becomes U+FFFD, for readers that ask every line for it */
        REPLACE
    }

    /** 控制字符 — a character that no table holds, NUL above all, and its line. */
    public record Stray(long line, int character) {
        public String code() {
            return "U+%04X".formatted(character);
        }
    }

    private static final int BUFFER = 1 << 14;
    private static final int STRAYS = 1000;
    private static final char MARK = '\uFEFF';

    private final InputStream bytes;
    private final java.nio.charset.CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer out = CharBuffer.allocate(BUFFER).flip();
    private final List<Stray> strays = new ArrayList<>();
    private long ended;
    private boolean afterReturn;
    private boolean inLine;
    private boolean begun;
    private boolean atEnd;
    private int bad;

    public CsvText(InputStream bytes, Charset charset, BadBytes badBytes) {
        this.bytes = bytes;
        var action = badBytes == BadBytes.REPLACE ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        this.decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    /** How many lines have been read. */
    public long lines() {
        return ended + (inLine ? 1 : 0);
    }

    /** The line at which reading stands: where a bad byte was met, that byte's. */
    public long line() {
        return ended + 1;
    }

    /** Control characters, the first thousand. */
    public List<Stray> strays() {
        return strays;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        while (!out.hasRemaining()) {
            if (bad > 0) {
                throw new MalformedInputException(bad);
            }
            if (atEnd) {
                return -1;
            }
            decode();
        }
        int taken = Math.min(length, out.remaining());
        out.get(to, from, taken);
        return taken;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void decode() throws IOException {
        out.clear();
        boolean last = fill();
        var result = decoder.decode(in, out, last);
        if (last && result.isUnderflow()) {
            atEnd = decoder.flush(out) == CoderResult.UNDERFLOW;
        }
        out.flip();
        if (!begun && out.hasRemaining()) {
            begun = true;
            if (out.get(0) == MARK) {
                out.get();
            }
        }
        note();
        if (result.isError()) {
            bad = result.length();
        }
    }

    private boolean fill() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        if (read > 0) {
            in.position(in.position() + read);
        }
        in.flip();
        return read < 0;
    }

    private void note() {
        for (int i = out.position(); i < out.limit(); i++) {
            char c = out.get(i);
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                ended++;
                inLine = false;
            } else {
                inLine = true;
                if (c != '\t'
                        && (c < ' ' || c >= '\u007F' && c < '\u00A0' || c >= '\uFFFE')
                        && strays.size() < STRAYS) {
                    strays.add(new Stray(line(), c));
                }
            }
        }
    }

    /** Whether this ended the reading because of the text's own bytes. */
    public static boolean isBadByte(Throwable thrown) {
        return thrown instanceof CharacterCodingException || thrown.getCause() != null && isBadByte(thrown.getCause());
    }
}
