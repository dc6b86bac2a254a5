package org.huanjie.shell.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** 一字一形 — the shipped font shares glyphs among characters; the one that prints does not, and draws each as before. */
class GlyphEachTest {

    private static final String FONT = "/print/fonts/NotoSansSC_400Regular.ttf";

    @Test
    void noTwoCharactersShareAGlyph() throws IOException {
        try (var shipped = parsed(shipped());
                var printed = parsed(GlyphEach.of(shipped()))) {
            assertThat(shared(shipped)).isPositive();
            assertThat(shared(printed)).isZero();
            assertThat(glyphs(printed).keySet()).isEqualTo(glyphs(shipped).keySet());
        }
    }

    @Test
    void everyCharacterKeepsItsShapeAndWidth() throws IOException {
        try (var shipped = parsed(shipped());
                var printed = parsed(GlyphEach.of(shipped()))) {
            var was = glyphs(shipped);
            var is = glyphs(printed);
            for (int character : new int[] {'民', '\u2EA0', '\u2F00', '一', 'A', '龜', '\uF907', '\uF908', 0x2F804}) {
                if (was.containsKey(character)) {
                    assertThat(printed.getAdvanceWidth(is.get(character)))
                            .isEqualTo(shipped.getAdvanceWidth(was.get(character)));
                    assertThat(printed.getGlyph().getGlyph(is.get(character)).getBoundingBox())
                            .hasToString(shipped.getGlyph()
                                    .getGlyph(was.get(character))
                                    .getBoundingBox()
                                    .toString());
                }
            }
            assertThat(was).containsKeys((int) '民', 0x2EA0);
        }
    }

    private static long shared(TrueTypeFont font) throws IOException {
        var glyphs = glyphs(font);
        return glyphs.size() - glyphs.values().stream().distinct().count();
    }

    private static Map<Integer, Integer> glyphs(TrueTypeFont font) throws IOException {
        var lookup = font.getUnicodeCmapLookup();
        var glyphs = new HashMap<Integer, Integer>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> lookup.getGlyphId(character) > 0)
                .forEach(character -> glyphs.put(character, lookup.getGlyphId(character)));
        return glyphs;
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        return new TTFParser(false).parse(new RandomAccessReadBuffer(font));
    }

    private static byte[] shipped() throws IOException {
        try (var in = GlyphEachTest.class.getResourceAsStream(FONT)) {
            return in.readAllBytes();
        }
    }
}
