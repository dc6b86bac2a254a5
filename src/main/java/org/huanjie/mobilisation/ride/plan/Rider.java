package org.huanjie.mobilisation.ride.plan;

/** 乘车人 — somebody who is to be fetched, brought to the hall and home again, as a plan needs to know them: without a name. */
public record Rider(RiderId id, Door door, Party party, RideWish wish, Progress progress, Pin pin) {

    /** One of whom nothing has happened or been told yet. */
    public static Rider fresh(RiderId id, Door door, Party party, RideWish wish) {
        return new Rider(id, door, party, wish, Progress.none(), Pin.none());
    }

    public Rider with(Progress changed) {
        return new Rider(id, door, party, wish, changed, pin);
    }

    public Rider with(Pin changed) {
        return new Rider(id, door, party, wish, progress, changed);
    }
}
