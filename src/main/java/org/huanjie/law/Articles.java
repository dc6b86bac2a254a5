package org.huanjie.law;

import java.util.Map;
import java.util.OptionalInt;

/**
 * 法条 — the article of the Organic Law on which a rule rests, where its text was read (docs/rules.md). The amendment in force from 2026 numbers them
 * anew and its text was not to be had: of it no article is named.
 */
public final class Articles {

    private static final Map<String, Integer> UNTIL_2025 = Map.ofEntries(
            Map.entry("R-VC-1", 6),
            Map.entry("R-VC-2", 6),
            Map.entry("R-VC-3", 11),
            Map.entry("R-VC-4", 11),
            Map.entry("R-EC-1", 12),
            Map.entry("R-EC-5", 12),
            Map.entry("R-EC-6", 12),
            Map.entry("R-RG-1", 13),
            Map.entry("R-RG-2", 13),
            Map.entry("R-RG-3", 13),
            Map.entry("R-RG-5", 14),
            Map.entry("R-RG-6", 14),
            Map.entry("R-NM-1", 15),
            Map.entry("R-NM-2", 15),
            Map.entry("R-NM-8", 15),
            Map.entry("R-PX-1", 15),
            Map.entry("R-PX-2", 15),
            Map.entry("R-PL-1", 15),
            Map.entry("R-WN-1", 15),
            Map.entry("R-WN-2", 15),
            Map.entry("R-WN-5", 15),
            Map.entry("R-WN-6", 15),
            Map.entry("R-WN-7", 15),
            Map.entry("R-WN-17", 17),
            Map.entry("R-AF-1", 20),
            Map.entry("R-AF-3", 34),
            Map.entry("R-AF-5", 16),
            Map.entry("R-AF-6", 18),
            Map.entry("R-AF-7", 19),
            Map.entry("R-AF-9", 35),
            Map.entry("R-AF-11", 36));

    private Articles() {}

    /** Empty where the edition's text was not read, or the rule rests on something else. */
    public static OptionalInt of(Edition nation, String rule) {
        var article = nation == Edition.L2026 ? null : UNTIL_2025.get(rule);
        return article == null ? OptionalInt.empty() : OptionalInt.of(article);
    }
}
