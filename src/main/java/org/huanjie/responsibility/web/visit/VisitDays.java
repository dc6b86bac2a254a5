package org.huanjie.responsibility.web.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.huanjie.shell.text.Typing;

/** 填写的日期 — days and hours as the fields of a form send them; years beyond this millennium were mistyped. */
final class VisitDays {

    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    private VisitDays() {}

    static Optional<LocalDate> day(String typed) {
        return Typing.day(typed).filter(VisitDays::isMeant);
    }

    static Optional<LocalDateTime> hour(String typed) {
        return Typing.moment(typed).filter(moment -> isMeant(moment.toLocalDate()));
    }

    private static boolean isMeant(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}
