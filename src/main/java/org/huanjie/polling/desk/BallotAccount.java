package org.huanjie.polling.desk;

/**
 * 选票账 — every ballot from the printer to the box: received = issued + spoiled + unused (R-BV-1).
 *
 * @param unused computed from the others, so the sum holds by construction; the paper is counted against it
 * @param recovered taken from the boxes; −1 while they have not been counted
 */
public record BallotAccount(int received, int issued, int spoiled, int unused, int recovered) {

    public static BallotAccount of(int received, int issued, int spoiled, int recovered) {
        return new BallotAccount(received, issued, spoiled, received - issued - spoiled, recovered);
    }
}
