package org.huanjie.candidacy.review.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** 单元格文字 — the bytes of a cell as the text that was meant. */
final class CellText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char DAMAGED = '\uFFFD';

    // text in GB18030 is hardly ever UTF-8 for more than a sign or two
    private static final int FEW = 10;

    private final List<Charset> charsets;

    private CellText(List<Charset> charsets) {
        this.charsets = charsets;
    }

    /**
     * Of a list that begins so. Where its beginning shows neither, each cell may be UTF-8 or GB18030; of a beginning that is UTF-8 but for
     * a damaged sign here and there the damage is told, and nobody's document gets another number.
     */
    static CellText of(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        long wide = text.chars().filter(c -> c > '~').count();
        long damaged = text.chars().filter(c -> c == DAMAGED).count();
        if (wide == 0) {
            return new CellText(List.of(StandardCharsets.UTF_8, GB18030));
        }
        return new CellText(List.of(damaged * FEW <= wide ? StandardCharsets.UTF_8 : GB18030));
    }

    /** Empty where the bytes are none of the encoding. */
    Optional<String> read(byte[] bytes, int from, int to) {
        for (var charset : charsets) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString());
            } catch (CharacterCodingException other) {
                // the next one, if there is one
            }
        }
        return Optional.empty();
    }
}
