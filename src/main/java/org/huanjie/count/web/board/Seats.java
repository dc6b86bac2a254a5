package org.huanjie.count.web.board;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huanjie.shell.Busy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 观看席位 — how many lines of boards one address, or one person who is signed in, and all together may hold open. Whoever finds none is told to
 * come again; their page goes on by asking now and then. A part is kept free for the hall.
 */
@Component
public class Seats {

    /** Of all seats so many in a hundred are for those who are signed in. */
    private static final int HALL = 10;

    private final int each;
    private final int all;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    Seats(@Value("${huanjie.lines.address}") int each, @Value("${huanjie.lines.all}") int all) {
        this.each = each;
        this.all = all;
    }

    /** For one who is signed in. The seat is free again when the answer is run. */
    public Runnable inTheHall(String account) {
        return take("account " + account, all);
    }

    /** For whoever comes from this address. */
    public Runnable outside(String address) {
        return take("address " + address, all - all * HALL / 100);
    }

    private synchronized Runnable take(String who, int most) {
        if (sum >= most || taken.getOrDefault(who, 0) >= each) {
            throw new Busy("all lines of boards are taken");
        }
        taken.merge(who, 1, Integer::sum);
        sum++;
        var gone = new AtomicBoolean();
        return () -> {
            if (gone.compareAndSet(false, true)) {
                leave(who);
            }
        };
    }

    private synchronized void leave(String who) {
        taken.computeIfPresent(who, (any, lines) -> lines == 1 ? null : lines - 1);
        sum--;
    }
}
