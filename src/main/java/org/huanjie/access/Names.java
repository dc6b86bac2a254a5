package org.huanjie.access;

import java.text.Normalizer;

/** 姓名的比较 — whether two typed names are one: widths, spaces, invisible characters and the dot of a translated name tell none apart. */
final class Names {

    private Names() {}

    static boolean isSame(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{C}\\s]", "")
                .replaceAll("[•‧・∙⋅･]", "·");
    }
}
