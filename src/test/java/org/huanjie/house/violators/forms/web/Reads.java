package org.huanjie.house.violators.forms.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what was typed by itself, in four ways. */
final class Reads {

    private Reads() {}

    static LocalDate day(String typed) {
        return LocalDate.parse(typed);
    }

    static int number(String typed) {
        return Integer.parseInt(typed);
    }

    static BigDecimal share(String typed) {
        return new BigDecimal(typed);
    }

    static Optional<Integer> boxed(Optional<String> typed) {
        return typed.map(Integer::valueOf);
    }

    static Integer notTyped(int number) {
        return number;
    }
}
