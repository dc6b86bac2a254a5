package org.huanjie.candidacy.review.match;

import java.util.Collection;

/** 标记表 — the marks of a request, to be asked ten million times. */
final class MarkTable {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HIGH_BITS = 40;

    // of a mark its first 14 bits and its last six
    private static final int SEEN_SHIFT = Long.SIZE - 14;

    private final long[] seen = new long[1 << (Long.SIZE - SEEN_SHIFT)];
    private final NumberMark[] slots;
    private final long[] highs;
    private final int mask;

    MarkTable(Collection<NumberMark> marks) {
        int size = Integer.highestOneBit(Math.max(4, marks.size())) * 4;
        this.slots = new NumberMark[size];
        this.highs = new long[size];
        this.mask = size - 1;
        marks.forEach(this::put);
    }

    boolean holds(long high, long low) {
        return mayHold(high) && isHeld(high, low);
    }

    // nearly every mark ends here, in memory that is at hand
    private boolean mayHold(long high) {
        return (seen[(int) (high >>> SEEN_SHIFT)] & (1L << high)) != 0;
    }

    private boolean isHeld(long high, long low) {
        for (int slot = slot(high); slots[slot] != null; slot = next(slot)) {
            if (highs[slot] == high && slots[slot].low() == low) {
                return true;
            }
        }
        return false;
    }

    private void put(NumberMark mark) {
        int slot = slot(mark.high());
        while (slots[slot] != null) {
            slot = next(slot);
        }
        seen[(int) (mark.high() >>> SEEN_SHIFT)] |= 1L << mark.high();
        slots[slot] = mark;
        highs[slot] = mark.high();
    }

    // marks are as chance would have them; whoever makes up others makes them equal at one end
    private int slot(long high) {
        return (int) ((high * SPREAD) >>> HIGH_BITS) & mask;
    }

    private int next(int slot) {
        return (slot + 1) & mask;
    }
}
