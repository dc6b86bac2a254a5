package org.huanjie.bench;

import org.huanjie.bench.Ground.Size;

/**
 * 分派 — which villages whom hand out ballots in which round, so that no voter is asked for twice: first ours, warm-up and rounds and the
 * open part, then the reference's.
 */
record Deal(int clients, int rounds, int voters, int each) {

    /** The reference is the faster one, and works longer for a steady figure. */
    private static final int REFERENCE = 2;

    private static final int OPEN = 2;

    Deal(Size size) {
        this(
                size.clients(),
                size.rounds(),
                size.voters() / size.villages(),
                size.villages() / (size.clients() * ((1 + REFERENCE) * (1 + size.rounds()) + OPEN)));
        if (each < 1 || voters < 1) {
            throw new IllegalArgumentException("too few villages for so many clients and rounds");
        }
    }

    int oursEach() {
        return each * voters;
    }

    int referenceEach() {
        return REFERENCE * oursEach();
    }

    /** Where this client of ours is at its n-th ballot of this round; round 0 is the warm-up. */
    int ours(int round, int client, int n) {
        return (round * each + n / voters) * clients + client;
    }

    /** Where the open part begins. */
    int open() {
        return (1 + rounds) * each * clients;
    }

    int oursInAll() {
        return open() + OPEN * each * clients;
    }

    /** Where the reference begins in this round. */
    int reference(int round) {
        return oursInAll() + round * REFERENCE * each * clients;
    }

    int inAll() {
        return reference(1 + rounds) * voters;
    }
}
