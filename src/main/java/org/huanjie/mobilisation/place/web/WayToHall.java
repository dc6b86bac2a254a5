package org.huanjie.mobilisation.place.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.place.Landmark;
import org.huanjie.mobilisation.place.Landmarks;
import org.springframework.stereotype.Component;

/** 会场路线 — what is known of the way to the hall while people go there: the landmarks of the village and what the hall is called. */
@Component
class WayToHall {

    /** 一村的路线 — the landmarks, and the place of the vote once it is published. */
    record Way(List<Landmark> landmarks, Optional<String> hall) {}

    private final Elections elections;
    private final Arrangements arrangements;
    private final Landmarks landmarks;

    WayToHall(Elections elections, Arrangements arrangements, Landmarks landmarks) {
        this.elections = elections;
        this.arrangements = arrangements;
        this.landmarks = landmarks;
    }

    /** Empty while there is no vote ahead, or nothing is on the village's map. */
    Optional<Way> of(String village) {
        return elections
                .find(village, Body.VILLAGERS_COMMITTEE)
                .filter(vote -> vote.reached(Stage.STARTED) && !vote.reached(Stage.COUNTING))
                .map(this::way)
                .filter(way -> !way.landmarks().isEmpty());
    }

    private Way way(Election vote) {
        return new Way(
                landmarks.of(vote.village()),
                arrangements.of(vote.id(), Occasion.VOTE).map(Arrangement::place));
    }
}
