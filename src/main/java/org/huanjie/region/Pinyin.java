package org.huanjie.region;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 拼音 — how a Chinese name is typed on a keyboard: whole ({@code pannancun}) or by initials ({@code pnc}); without tones, ü as u.
 *
 * <p>Each character has one reading, its most common; a search finds by it, nothing is decided by it.
 */
public final class Pinyin {

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final ConcurrentHashMap<Integer, String> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The readings of all characters in a row; letters and digits stay, everything else is left out. */
    public static String full(String text) {
        var whole = new StringBuilder(text.length() * 4);
        text.codePoints().forEach(character -> whole.append(reading(character)));
        return whole.toString();
    }

    /** The first letter of each character's reading; letters and digits stay, everything else is left out. */
    public static String initials(String text) {
        var firsts = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            var reading = reading(character);
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

    private static String reading(int character) {
        // only ideographs are kept, so that what strangers type cannot grow the table
        return Character.isIdeographic(character) ? READINGS.computeIfAbsent(character, Pinyin::read) : read(character);
    }

    private static String read(int character) {
        String latin;
        synchronized (READING) {
            latin = READING.transliterate(Character.toString(character));
        }
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
