package org.huanjie.shell.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * 字体 — the faces of an official paper (GB/T 9704): FangSong for text, Song for titles, Hei for headings, and one font after the other until
 * one has the character: what FandolFang lacks comes from Noto Serif SC, and from HanaMinB where a name is rarer still. Each is read once,
 * at the first document that asks for it; a document embeds the characters that it shows.
 */
@Component
class Fonts {

    /** 字体文件 — a font of ours, read at its first use. */
    private static final class Held {
        private final String file;
        private volatile @org.jspecify.annotations.Nullable TrueTypeFont font;

        Held(String file) {
            this.file = file;
        }

        TrueTypeFont get() {
            var here = font;
            if (here == null) {
                synchronized (this) {
                    here = font == null ? read(file) : font;
                    font = here;
                }
            }
            return here;
        }

        boolean has(int character) {
            return lookup().getGlyphId(character) > 0;
        }

        private CmapLookup lookup() {
            try {
                return get().getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a printer sets where a type is missing (〓). */
    private static final char GETA = '\u3013';

    private final Held text = new Held("/print/fonts/FandolFang-Regular.ttf");
    private final Held song = new Held("/print/fonts/NotoSerifSC_400Regular.ttf");
    private final Held title = new Held("/print/fonts/NotoSerifSC_700Bold.ttf");
    private final Held heading = new Held("/print/fonts/NotoSansSC_400Regular.ttf");
    private final Held rare = new Held("/print/fonts/HanaMinB.ttf");

    /** The text with every character that no font has named by its number, 〓(U+30001), so that a pen can put it right. */
    String named(String text) {
        var named = new StringBuilder(text.length());
        text.codePoints().filter(character -> !unseen(character)).forEach(character -> {
            if (lacks(this.text, character) && lacks(song, character) && lacks(rare, character)) {
                named.append(GETA).append("(U+%04X)".formatted(character));
            } else {
                named.appendCodePoint(character);
            }
        });
        return named.toString();
    }

    /** Offers the fonts to a document of this text; the style sheet lists them in this order. */
    void into(PdfRendererBuilder builder, PDDocument document, String shown) {
        offer(builder, document, text, "Huanjie Fang", 400);
        offer(builder, document, title, "Huanjie Title", 700);
        offer(builder, document, heading, "Huanjie Sans", 400);
        if (shown.codePoints().anyMatch(character -> lacks(text, character))) {
            offer(builder, document, song, "Huanjie Song", 400);
        }
        if (shown.codePoints().anyMatch(character -> lacks(text, character) && lacks(song, character))) {
            offer(builder, document, rare, "Huanjie Rare", 400);
        }
    }

    // a font is read where a character asks for it and at no other time
    private static boolean lacks(Held font, int character) {
        return !Character.isISOControl(character) && !font.has(character);
    }

    // selectors of a variant and format characters have no glyph, the character before them has; controls are no text
    // in XML
    private static boolean unseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static void offer(PdfRendererBuilder builder, PDDocument document, Held font, String family, int weight) {
        builder.useFont(new Embedded(document, font), family, weight, FontStyle.NORMAL, true);
    }

    /** 嵌入 — the font as this document embeds it, made when the first character asks for it. */
    private static final class Embedded extends PDFontSupplier {
        private final PDDocument document;
        private final Held font;

        @SuppressWarnings("NullAway") // the library's own supplier holds a font; ours makes one
        Embedded(PDDocument document, Held font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font.get(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static TrueTypeFont read(String file) {
        try (var in = Fonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new TTFParser(false).parse(new RandomAccessReadBuffer(GlyphEach.of(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
