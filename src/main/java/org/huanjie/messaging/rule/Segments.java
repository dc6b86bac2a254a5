package org.huanjie.messaging.rule;

/**
 * 计费条数 — into how many short messages a text goes: 70 units of UCS-2 in one, 67 in each of several, since each then bears a header. What a
 * reader sees as one sign may be two units (😀, 𠮷), which are never torn apart. Providers of the mainland count every text so, a Latin
 * one as well.
 */
public final class Segments {

    private static final int ALONE = 70;
    private static final int EACH = 67;

    private Segments() {}

    /** The least is one: an empty text is a message too, though no template lets one pass. */
    public static int of(String text) {
        return text.length() <= ALONE ? 1 : several(text);
    }

    // a pair that would be torn goes whole into the next one
    private static int several(String text) {
        int segments = 0;
        for (int from = 0; from < text.length(); segments++) {
            int to = Math.min(from + EACH, text.length());
            boolean torn = to < text.length()
                    && Character.isHighSurrogate(text.charAt(to - 1))
                    && Character.isLowSurrogate(text.charAt(to));
            from = torn ? to - 1 : to;
        }
        return segments;
    }
}
