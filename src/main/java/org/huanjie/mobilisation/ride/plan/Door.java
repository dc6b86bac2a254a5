package org.huanjie.mobilisation.ride.plan;

import org.huanjie.mobilisation.place.Spot;

/**
 * 上车处 — where a car fetches somebody and brings them back to.
 *
 * @param detourMetres how far the car goes beyond the spot, and back again, to stand at the door
 */
public record Door(Spot spot, int detourMetres) {

    private static final int METRES_A_MINUTE_ON_FOOT = 60;

    public static Door at(Spot spot) {
        return new Door(spot, 0);
    }

    /**
     * A home that is only described: some minutes on foot from where its group lies. Who can walk so far comes to the spot; to the others
     * the car goes on.
     */
    public static Door described(Spot group, int walkMinutes, int walkingLimit) {
        return new Door(group, walkMinutes <= walkingLimit ? 0 : walkMinutes * METRES_A_MINUTE_ON_FOOT);
    }
}
