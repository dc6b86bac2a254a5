package org.huanjie.shell.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * 一字一形 — a TrueType font rewritten in memory so that no two characters share a glyph. A PDF says which character a glyph stands for:
 * where 民 and the radical ⺠ (U+2EA0) share one, 村民 can come back as 村⺠. The second gets a copy of the glyph. Ligatures and
 * other substitutions, which blur the same thing, are left out. OpenType 1.9, tables {@code cmap} (format 12), {@code glyf}, {@code hmtx}.
 */
final class GlyphEach {

    private static final int LAST = Character.MAX_CODE_POINT;
    private static final int LONG_METRIC = 4;

    private final ByteBuffer font;
    private final CmapLookup lookup;
    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final Map<Integer, Integer> glyphs = new TreeMap<>();
    private final int had;
    private int count;

    private GlyphEach(byte[] font) throws IOException {
        this.font = ByteBuffer.wrap(font);
        try (var parsed = new TTFParser(false).parse(new RandomAccessReadBuffer(font))) {
            this.lookup = parsed.getUnicodeCmapLookup();
        }
        for (var tag : new String[] {
            "OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"
        }) {
            find(tag);
        }
        this.had = table("maxp").getShort(4) & 0xffff;
        this.count = had;
        if (table("head").getShort(50) != 1) {
            throw new IOException("a font with long offsets is wanted");
        }
    }

    static byte[] of(byte[] font) throws IOException {
        return new GlyphEach(font).rewritten();
    }

    private byte[] rewritten() throws IOException {
        var copied = new ByteArrayOutputStream();
        var from = new TreeMap<Integer, Integer>(); // new glyph → the one it copies
        var taken = new BitSet();
        for (int character = 0; character <= LAST; character++) {
            int glyph = lookup.getGlyphId(character);
            if (glyph > 0) {
                boolean shared = taken.get(glyph);
                glyphs.put(character, shared ? count : glyph);
                if (shared) {
                    from.put(count++, glyph);
                }
                taken.set(glyph);
            }
        }
        outlines(from, copied);
        metrics(from);
        tables.put("maxp", changed("maxp", 4, (short) count));
        tables.put("hhea", changed("hhea", 34, (short) count));
        tables.put(
                "post",
                ByteBuffer.allocate(32).put(0, table("post"), 0, 32).putInt(0, 0x00030000)); // no names of glyphs
        tables.put("cmap", characters());
        return assembled();
    }

    private void outlines(Map<Integer, Integer> from, ByteArrayOutputStream copied) {
        var glyf = table("glyf");
        var loca = table("loca");
        int end = glyf.limit();
        var places = ByteBuffer.allocate(4 * (count + 1)).put(0, loca, 0, 4 * had);
        for (int glyph = had; glyph < count; glyph++) {
            int source = from.getOrDefault(glyph, glyph);
            int begin = loca.getInt(4 * source);
            var outline = new byte[loca.getInt(4 * source + 4) - begin];
            glyf.get(begin, outline);
            places.putInt(4 * glyph, end + copied.size());
            copied.writeBytes(outline);
        }
        places.putInt(4 * count, end + copied.size());
        tables.put("loca", places);
        tables.put(
                "glyf",
                ByteBuffer.allocate(end + copied.size()).put(0, glyf, 0, end).put(end, copied.toByteArray()));
    }

    private void metrics(Map<Integer, Integer> from) {
        var hmtx = table("hmtx");
        int full = table("hhea").getShort(34) & 0xffff;
        var all = ByteBuffer.allocate(LONG_METRIC * count);
        for (int glyph = 0; glyph < count; glyph++) {
            int source = from.getOrDefault(glyph, glyph);
            int bearing = source < full ? LONG_METRIC * source + 2 : LONG_METRIC * full + 2 * (source - full);
            all.putShort(hmtx.getShort(LONG_METRIC * Math.min(source, full - 1)))
                    .putShort(hmtx.getShort(bearing));
        }
        tables.put("hmtx", all);
    }

    // one subtable, full Unicode, a group for every run of characters whose glyphs follow one another
    private ByteBuffer characters() {
        var groups = new ByteArrayOutputStream();
        int[] run = {-2, -2, -2}; // first character, last character, first glyph
        glyphs.forEach((character, glyph) -> {
            if (character == run[1] + 1 && glyph == run[2] + character - run[0]) {
                run[1] = character;
            } else {
                close(run, groups);
                run[0] = character;
                run[1] = character;
                run[2] = glyph;
            }
        });
        close(run, groups);
        var cmap = ByteBuffer.allocate(12 + 16 + groups.size());
        cmap.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        cmap.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + groups.size())
                .putInt(0)
                .putInt(groups.size() / 12);
        return cmap.put(groups.toByteArray());
    }

    private static void close(int[] run, ByteArrayOutputStream groups) {
        if (run[0] >= 0) {
            groups.writeBytes(ByteBuffer.allocate(12)
                    .putInt(run[0])
                    .putInt(run[1])
                    .putInt(run[2])
                    .array());
        }
    }

    // the sums of tables are left at nought: this font never leaves the program, and what a document embeds is made
    // anew
    private byte[] assembled() {
        int length = tables.values().stream()
                .mapToInt(table -> padded(table.capacity()))
                .sum();
        var out = ByteBuffer.allocate(12 + 16 * tables.size() + length);
        out.putInt(0x00010000)
                .putShort((short) tables.size())
                .putShort((short) 0)
                .putInt(0);
        int at = 12 + 16 * tables.size();
        for (var table : tables.entrySet()) {
            table.getKey().chars().forEach(letter -> out.put((byte) letter));
            out.putInt(0).putInt(at).putInt(table.getValue().capacity());
            out.put(at, table.getValue(), 0, table.getValue().capacity());
            at += padded(table.getValue().capacity());
        }
        return out.array();
    }

    private void find(String tag) {
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            if (font.getInt(entry)
                    == ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt()) {
                tables.put(tag, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
            }
        }
    }

    private ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("a font without " + tag);
        }
        return table;
    }

    private ByteBuffer changed(String tag, int at, short value) {
        var table = table(tag);
        return ByteBuffer.allocate(table.capacity())
                .put(0, table, 0, table.capacity())
                .putShort(at, value);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
