package org.huanjie.election.stage;

import org.huanjie.shell.Worded;
import java.util.EnumMap;
import java.util.Map;

/**
 * 版本 — an edition of the rules that a term is held under, with the defaults of its profile (docs/rules.md, editions).
 *
 * <p>What a default leaves open is not known for the edition and is asked of the village before it passes its election rules.
 */
public enum Edition implements Worded {
    /** 浙江省村民委员会选举办法 2012 */
    ZJ2012("L2010", "P1990", 3, "ZJ2012"),
    /** 同上，2020 修正 */
    ZJ2020("L2018", "P2020", 5, "ZJ2012"),
    /** 同上，2025 修正 */
    ZJ2025("L2018", "P2020", 5, "ZJ2025");

    private final String law;
    private final String party;
    private final int years;
    private final String relatives;

    Edition(String law, String party, int years, String relatives) {
        this.law = law;
        this.party = party;
        this.years = years;
        this.relatives = relatives;
    }

    @Override
    public String key() {
        return "edition." + name();
    }

    /** 村民委员会组织法的版本 — the edition of the Organic Law in force with this one. */
    public String law() {
        return law;
    }

    /** The key under which this body's rules stand: a Party branch has editions of its own (R-PB-1). */
    public String keyFor(Body body) {
        return body == Body.PARTY_BRANCH ? party : name();
    }

    /** 任期 — how many years a term lasts (R-VC-4). */
    public int years() {
        return years;
    }

    /** The settings that this edition gives; one that is missing is unknown and must be asked. */
    public Map<Setting, String> defaults(Body body) {
        var defaults = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.of(body)) {
            var value = switch (setting) {
                case TERM_YEARS -> Integer.toString(years);
                case RELATIVES -> relatives;
                case PARTY_ATTENDANCE -> "P1990".equals(party) ? "GT_4_5" : "GE_4_5";
                default -> setting.usual();
            };
            if (!value.isEmpty()) {
                defaults.put(setting, value);
            }
        }
        return defaults;
    }
}
