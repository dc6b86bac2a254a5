package org.huanjie.candidacy.web;

import org.huanjie.shell.web.NoSuchPage;
import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Component;

/** 所在选举 — what every page of this module begins with: the reader's words, the village's name, the election in the address. */
@Component("candidacyPlace")
class Place {

    private final Elections elections;
    private final Divisions divisions;
    private final Frames frames;

    Place(Elections elections, Divisions divisions, Frames frames) {
        this.elections = elections;
        this.divisions = divisions;
        this.frames = frames;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    String name(String village) {
        return divisions.find(village).map(Division::name).orElseThrow(NoSuchPage::new);
    }

    Election election(String village, String slug) {
        return Body.ofSlug(slug).flatMap(body -> elections.find(village, body)).orElseThrow(NoSuchPage::new);
    }
}
