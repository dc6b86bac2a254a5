package org.huanjie.discipline.study.web;

import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.springframework.stereotype.Component;

/** 题库的入口 — for the office whose questions they are. */
@Component
class QuizBankRoom implements DisciplineRoom {

    private static final int ORDER = 34;

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        return Permission.SET_COUNTY.isOf(who)
                ? Optional.of(new Entrance(
                        "discipline.question.title",
                        "discipline.question.what",
                        QuizBankPages.path(who.division()),
                        ORDER))
                : Optional.empty();
    }
}
