package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.objection.Objection;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 异议所在 — what the pages of objections begin with: the reader's words, the village's name, the election that is meant. */
@Component
class ObjectionPlace {

    private final Divisions divisions;
    private final Elections elections;
    private final Frames frames;

    ObjectionPlace(Divisions divisions, Elections elections, Frames frames) {
        this.divisions = divisions;
        this.elections = elections;
        this.frames = frames;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    String name(String village) {
        return divisions
                .find(village)
                .filter(Division::isVillage)
                .map(Division::name)
                .orElseThrow(NoSuchPage::new);
    }

    Election election(String village, String slug) {
        return Body.ofSlug(slug).flatMap(body -> elections.find(village, body)).orElseThrow(NoSuchPage::new);
    }

    /** The round whose result was declared last; before any was, the one that goes on. */
    Election result(String village, String slug) {
        return Body.ofSlug(slug)
                .flatMap(body -> elections.declared(village, body).or(() -> elections.find(village, body)))
                .orElseThrow(NoSuchPage::new);
    }

    /** The election of an objection; none where it is another village's. */
    Election election(String village, Objection objection) {
        if (!objection.village().equals(village)) {
            throw new NoSuchPage();
        }
        return elections.get(objection.election());
    }
}
