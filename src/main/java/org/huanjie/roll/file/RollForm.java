package org.huanjie.roll.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.roll.line.RollWords;

/**
 * 文件样式 — how a roll's file is written, told from its beginning: the encoding by its mark or by strict decoding, what stands between its
 * fields by which of the signs shows the most headings.
 *
 * @param otherFile a workbook, a document or an archive under the name of a CSV file
 */
record RollForm(Charset charset, char separator, boolean otherFile) {

    static final int LOOK_AHEAD = 1 << 16;

    /** How many lines may stand above the heading. */
    static final int TITLES = 20;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Leaves the file at its beginning, but for the mark of UTF-16. */
    static RollForm of(BufferedInputStream input, RollWords words) throws IOException {
        input.mark(LOOK_AHEAD);
        var start = input.readNBytes(LOOK_AHEAD - 1);
        input.reset();
        var charset = charset(start);
        return new RollForm(charset, separator(text(start, charset), words), isOther(start));
    }

    private static boolean isOther(byte[] start) {
        return begins(start, 'P', 'K', 3, 4)
                || begins(start, 0xD0, 0xCF, 0x11, 0xE0)
                || begins(start, '%', 'P', 'D', 'F');
    }

    private static boolean begins(byte[] start, int... with) {
        if (start.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((start[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return decodes(start, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030;
    }

    // a character may be cut at the end of what is looked at, so the end is not called one
    private static boolean decodes(byte[] start, Charset charset) {
        var decoder = decoder(charset, CodingErrorAction.REPORT);
        var all = start.length < LOOK_AHEAD - 1;
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), all)
                .isError();
    }

    private static String text(byte[] start, Charset charset) {
        var text = CharBuffer.allocate(start.length);
        decoder(charset, CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(start), text, false);
        return text.flip().toString();
    }

    private static CharsetDecoder decoder(Charset charset, CodingErrorAction action) {
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    private static char separator(String text, RollWords words) {
        var lines = text.lines().limit(TITLES + 1L).toList();
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            var between = Pattern.compile(Pattern.quote(String.valueOf(separator)));
            long known = lines.stream()
                    .mapToLong(line -> between.splitAsStream(line)
                            .filter(field ->
                                    words.column(field.replace("\"", "")).isPresent())
                            .count())
                    .max()
                    .orElse(0);
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }
}
