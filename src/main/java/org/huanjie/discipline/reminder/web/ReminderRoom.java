package org.huanjie.discipline.reminder.web;

import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.springframework.stereotype.Component;

/** 每日提醒的入口. */
@Component
class ReminderRoom implements DisciplineRoom {

    private static final int ORDER = 20;

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        return Permission.AUDIT.isOf(who)
                ? Optional.of(
                        new Entrance("reminder.title", "reminder.what", ReminderPages.HOME + who.division(), ORDER))
                : Optional.empty();
    }
}
