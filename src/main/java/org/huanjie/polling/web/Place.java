package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.roll.Roll;
import org.huanjie.roll.VoterCard;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** 所在 — what every page here begins with: the village, its election, the reader's words. */
@Component("pollingPlace")
class Place {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Divisions divisions;
    private final Elections elections;
    private final Roll roll;
    private final Frames frames;

    Place(Divisions divisions, Elections elections, Roll roll, Frames frames) {
        this.divisions = divisions;
        this.elections = elections;
        this.roll = roll;
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

    /** The one voter that this text finds; none where it finds several. */
    Optional<UUID> voter(String village, String text) {
        var found = text.isBlank() ? List.<VoterCard>of() : roll.search(village, text, 2);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
