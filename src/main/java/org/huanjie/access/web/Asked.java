package org.huanjie.access.web;

import java.util.Optional;
import org.huanjie.access.SecondFactors;

/**
 * 所问的第二因素 — what a page asks beside the password: the device's present code, the next one of the printed list, or either.
 *
 * @param number the number of the code on the list; empty where there is no list or all are spent
 * @param spent whether there is a list of which nothing is left
 */
public record Asked(boolean device, Optional<Integer> number, int left, boolean spent) {

    static Asked of(SecondFactors.Held held) {
        return new Asked(
                held.device(), Optional.ofNullable(held.number()), held.left(), held.list() && held.left() == 0);
    }

    /** Whether there is a code that can be typed. */
    public boolean code() {
        return device || number.isPresent();
    }
}
