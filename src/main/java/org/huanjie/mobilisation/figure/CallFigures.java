package org.huanjie.mobilisation.figure;

/**
 * 动员数字 — how far a county has come with its households and rides.
 *
 * @param households as the villages have entered them
 * @param called on which somebody called, at the door or by telephone
 * @param reached where somebody was there
 * @param alone for which no volunteer answers: in no grid, or in one to which nobody was put
 * @param asked rides that stand
 * @param served of these, fetched already or given a car by the plan that holds
 */
public record CallFigures(int households, int called, int reached, int alone, int asked, int served) {

    public static final CallFigures NONE = new CallFigures(0, 0, 0, 0, 0, 0);

    /** Whether any village has begun. */
    public boolean begun() {
        return households > 0 || asked > 0;
    }
}
