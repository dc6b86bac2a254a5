package org.huanjie.wall.web.palette;

import java.util.Locale;
import org.huanjie.region.Pinyin;

/**
 * 面板文字 — what was typed into the palette. With a blank in it the part before the last one may name a village, and the rest the work that is
 * wanted there.
 */
record PaletteText(String whole) {

    /** Longer than any name, and short enough that nobody searches with a page of text. */
    private static final int LONGEST = 60;

    static PaletteText of(String typed) {
        var text = typed.strip();
        return new PaletteText(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /** The part that may name a village; all of it where there is no blank. */
    String place() {
        int blank = whole.lastIndexOf(' ');
        return blank < 0 ? whole : whole.substring(0, blank).strip();
    }

    /** What is wanted in the village that {@link #place} names. */
    PaletteText rest() {
        int blank = whole.lastIndexOf(' ');
        return new PaletteText(blank < 0 ? "" : whole.substring(blank + 1));
    }

    /** Whether this word holds what was typed, in its own letters, or begins with it by sound or initials; every word holds nothing. */
    boolean isIn(String word) {
        var text = whole.toLowerCase(Locale.ROOT);
        var sound = Pinyin.typed(whole);
        return word.toLowerCase(Locale.ROOT).contains(text)
                || !sound.isEmpty()
                        && (Pinyin.full(word).startsWith(sound)
                                || Pinyin.initials(word).startsWith(sound));
    }
}
