package org.huanjie.discipline.pledge.web;

import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.springframework.stereotype.Component;

/** 承诺书文本的入口 — for the office whose texts they are. */
@Component
class OwnTextsRoom implements DisciplineRoom {

    private static final int ORDER = 32;

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        return Permission.SET_COUNTY.isOf(who)
                ? Optional.of(new Entrance(
                        "discipline.text.title", "discipline.text.what", OwnTextsPages.path(who.division()), ORDER))
                : Optional.empty();
    }
}
