package org.huanjie.mobilisation.ride.plan;

/**
 * 同行人数 — who gets in together at one door.
 *
 * @param people the rider and who accompanies them, 1 to 4
 * @param wheelchair whether the rider stays in a wheelchair, which takes its place and no seat
 */
public record Party(int people, boolean wheelchair) {

    public static final int MOST = 4;

    public Party {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("a party of " + people);
        }
    }

    public int seats() {
        return wheelchair ? people - 1 : people;
    }

    public int places() {
        return wheelchair ? 1 : 0;
    }
}
