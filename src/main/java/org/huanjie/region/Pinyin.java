package org.huanjie.region;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 拼音 — how Chinese text is typed on a keyboard: whole ({@code pannancun}) or by initials ({@code pnc}); without tones, ü as u.
 *
 * <p>Each character has one reading here, its most common; a person's name has all of them ({@link Sounds}). A search finds by it, nothing
 * is decided by it.
 */
public final class Pinyin {

    // the dots of ü stay until the end, since it can be typed in three ways
    private static final Transliterator READING =
            Transliterator.getInstance("Han-Latin; NFD; [[:Mn:] - [\u0308]] Remove; NFC; Latin-ASCII; Lower");
    private static final Transliterator DOTTED =
            Transliterator.getInstance("Han-Latin; NFD; [[:Mn:] - [\u0308]] Remove; NFC; Lower");
    private static final ConcurrentHashMap<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The readings of all characters in a row; letters and digits stay, everything else is left out. */
    public static String full(String text) {
        var whole = new StringBuilder(text.length() * 4);
        text.codePoints().forEach(character -> whole.append(syllable(character).replace('ü', 'u')));
        return whole.toString();
    }

    /** The first letter of each character's reading; letters and digits stay, everything else is left out. */
    public static String initials(String text) {
        var firsts = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            var reading = syllable(character);
            if (!reading.isEmpty()) {
                firsts.append(reading.charAt(0));
            }
        });
        return firsts.toString();
    }

    /** What someone typed, in the form that {@link #full} and {@link #initials} give: v, typed for ü, is u here. */
    public static String typed(String text) {
        return full(text.toLowerCase(Locale.ROOT).replace('v', 'u'));
    }

    /** The most common reading of one character, with the dots of ü; empty for what has none. */
    static String syllable(int character) {
        // only ideographs are kept, so that what strangers type cannot grow the table
        return Character.isIdeographic(character)
                ? SYLLABLES.computeIfAbsent(character, c -> read(DOTTED, c))
                : read(READING, character);
    }

    private static String read(Transliterator reading, int character) {
        String latin;
        synchronized (READING) {
            latin = reading.transliterate(Character.toString(character));
        }
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9ü]", "");
    }
}
