package org.huanjie.discipline.web;

import java.util.Comparator;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.huanjie.discipline.DisciplineRoom.Entrance;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 纪律入口 (page): what of discipline there is for a person to do. */
@Controller
class DisciplineController {

    static final String HOME = "/discipline";

    private final List<DisciplineRoom> rooms;

    DisciplineController(List<DisciplineRoom> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Allowed(to = Permission.ENTER_VILLAGE)
    @GetMapping(HOME)
    Answer rooms(SignedIn who) {
        return new DisciplinePage(rooms.stream()
                .flatMap(room -> room.entrance(who).stream())
                .sorted(Comparator.comparingInt(Entrance::order))
                .toList());
    }
}
