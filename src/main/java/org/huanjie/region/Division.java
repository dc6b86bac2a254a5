package org.huanjie.region;

/**
 * 区划 — one division: province, city, county, town or village.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param name as people say it: a committee's row (潘南村委会) is its village (潘南村)
 * @param parent the code of the division above; empty where that is not known here
 */
public record Division(String code, String name, String parent) {

    public Level level() {
        return new DivisionCode(code).level();
    }

    /**
     * Whether a villagers' committee is elected here: whatever is called a village, and of the codes given to villages (200–399,
     * GB/T 2260) all but what is plainly called something else. Codes alone do not tell: real lists hold committees under 001
     * and 500, and residents' committees under 200.
     */
    public boolean isVillage() {
        return level() == Level.VILLAGE
                && (DivisionNames.saysVillage(name) || amongVillages() && !DivisionNames.saysSomethingElse(name));
    }

    /** The name without its kind, for a small cell: 潘南 of 潘南村, 萧江 of 萧江镇. */
    public String shortName() {
        return DivisionNames.withoutKind(name);
    }

    private boolean amongVillages() {
        var own = new DivisionCode(code).own();
        return own.compareTo("200") >= 0 && own.compareTo("400") < 0;
    }
}
