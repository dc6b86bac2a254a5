package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** 所在 — what every page here begins with: the village, its election, the reader's words. */
@Component("pollingPlace")
class Place {

    private final Divisions divisions;
    private final Elections elections;
    private final Frames frames;

    Place(Divisions divisions, Elections elections, Frames frames) {
        this.divisions = divisions;
        this.elections = elections;
        this.frames = frames;
    }

    String name(String village) {
        return divisions.find(village).map(Division::name).orElseThrow(Place::notHere);
    }

    /** The vote of the villagers' committee, the only one with desks. */
    Election vote(String village) {
        return election(village, Body.VILLAGERS_COMMITTEE);
    }

    Election election(String village, Body body) {
        return elections.find(village, body).orElseThrow(Place::notHere);
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
