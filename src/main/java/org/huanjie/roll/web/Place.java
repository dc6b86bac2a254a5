package org.huanjie.roll.web;

import org.huanjie.shell.web.NoSuchPage;
import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Component;

/** 所在村 — what every page of this module begins with: the reader's words and the village's name. */
@Component("rollPlace")
class Place {

    private final Divisions divisions;
    private final Frames frames;

    Place(Divisions divisions, Frames frames) {
        this.divisions = divisions;
        this.frames = frames;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    String name(String village) {
        return divisions.find(village).map(Division::name).orElseThrow(NoSuchPage::new);
    }
}
