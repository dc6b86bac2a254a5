package org.huanjie.mobilisation.ride;

import java.time.LocalTime;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Door;
import org.huanjie.mobilisation.ride.plan.Party;

/**
 * 乘车需求 — what somebody asks for: where, with whom, when.
 *
 * @param spot the home, or where its group lies
 * @param walkMinutes from that spot to the home on foot; 0 where the spot is the home
 * @param walkingLimit how many minutes they can walk
 * @param latest at the hall by then
 * @param insideMinutes how long the vote takes them
 * @param back whether they are brought home too
 */
public record RideAsked(
        Party party,
        Spot spot,
        int walkMinutes,
        int walkingLimit,
        LocalTime earliest,
        LocalTime latest,
        int insideMinutes,
        boolean back) {

    Door door() {
        return Door.described(spot, walkMinutes, walkingLimit);
    }
}
