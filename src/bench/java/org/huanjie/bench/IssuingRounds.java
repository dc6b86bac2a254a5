package org.huanjie.bench;

import org.huanjie.bench.BenchEnvironment.Size;

/**
 * 发票轮次 — which villages hand out ballots to whom in which round, so that no voter is asked for twice: first ours, warm-up and rounds and the
 * open part, then the reference's.
 */
record IssuingRounds(int clients, int rounds, int voters, int each) {

    /** So many rounds' worth before anything counts: the reference is compiled when it starts, the program while it runs. */
    private static final int WARM_UP = 2;

    /** The reference is the faster one, and works longer for a steady figure. */
    private static final int REFERENCE = 2;

    private static final int OPEN = 2;

    /** Half a minute of them. */
    private static final int MOST_OPEN_CALLS = 15_000;

    IssuingRounds(Size size) {
        this(
                size.clients(),
                size.rounds(),
                size.voters() / size.villages(),
                size.villages()
                        / (size.clients() * (WARM_UP + size.rounds() + REFERENCE * (1 + size.rounds()) + OPEN)));
        if (each < 1 || voters < 1) {
            throw new IllegalArgumentException("too few villages for so many clients and rounds");
        }
    }

    int warmUp() {
        return WARM_UP;
    }

    int oursEach() {
        return each * voters;
    }

    int referenceEach() {
        return REFERENCE * oursEach();
    }

    /** Where this client of ours is at its n-th ballot of this round; the first rounds are {@link #warmUp}. */
    int ours(int round, int client, int n) {
        return (round * each + n / voters) * clients + client;
    }

    /** Where the open part begins. */
    int open() {
        return (WARM_UP + rounds) * each * clients;
    }

    int oursInAll() {
        return open() + OPEN * each * clients;
    }

    /** Where the reference begins in this round; round 0 is its warm-up. */
    int reference(int round) {
        return oursInAll() + round * REFERENCE * each * clients;
    }

    int openCalls() {
        return Math.min(OPEN * clients * oursEach(), MOST_OPEN_CALLS);
    }

    /** How many ballots the reference hands out, its warm-up included. */
    int referenceInAll() {
        return (1 + rounds) * clients * referenceEach();
    }
}
