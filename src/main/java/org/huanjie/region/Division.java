package org.huanjie.region;

/**
 * 区划 — one division: province, city, county, town or village.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param name as people say it: a committee's row (潘南村委会) is its village (潘南村)
 * @param parent the code of the division above; empty for a province
 */
public record Division(String code, String name, String parent) {

    public Level level() {
        return Level.of(code);
    }

    /** Whether a villagers' committee is elected here: codes 200–399 and 500–599 of the last three digits, or so named (domain.md §9). */
    public boolean isVillage() {
        return level() == Level.VILLAGE;
    }
}
