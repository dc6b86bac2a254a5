package org.huanjie.mobilisation.place.web;

import java.util.Optional;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.PublicInvitation;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Component;

/** 会场路线指引 — leads from a village's public page to its drawn map, while a vote is ahead. */
@Component
class WayInvitation implements PublicInvitation {

    private final WayToHall ways;

    WayInvitation(WayToHall ways) {
        this.ways = ways;
    }

    @Override
    public Optional<Line> of(String village, Words words) {
        return Scope.of(village)
                .call(() -> ways.of(village))
                .map(_ -> new Line(
                        words.of("mobilisation.way.title"),
                        words.of("mobilisation.way.about"),
                        words.of("mobilisation.way.go"),
                        WayController.path(village)));
    }
}
