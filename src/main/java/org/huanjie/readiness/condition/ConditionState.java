package org.huanjie.readiness.condition;

import java.util.Optional;

/** 条件状态 — how a condition stands, from the latest statement of each side. */
public enum ConditionState {
    /** 未自查 */
    OPEN,
    /** 自查达标,待核查 */
    CLAIMED,
    /** 未达标: the village says so itself, or the town found so */
    NOT_MET,
    /** 核查达标 */
    MET;

    /** 一方所说 — a side's latest word: in which round, and whether met. */
    public record Word(int round, boolean met) {}

    /** The town's word of the present round, else the village's, else what the town last found against, else the village's claim. */
    public static ConditionState of(int round, Optional<Word> village, Optional<Word> town) {
        if (town.isPresent() && town.get().round() == round) {
            return town.get().met() ? MET : NOT_MET;
        }
        if (village.isPresent() && village.get().round() == round) {
            return village.get().met() ? CLAIMED : NOT_MET;
        }
        if (town.isPresent() && !town.get().met()) {
            return NOT_MET;
        }
        return village.map(word -> word.met() ? CLAIMED : NOT_MET).orElse(OPEN);
    }
}
