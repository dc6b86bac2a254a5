package org.huanjie.health;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 请求计数 — how many requests were answered, by the first digit of the status, and how long that took in all. */
@Component
class Requests {

    private static final int CLASSES = 6;

    private final List<LongAdder> answered =
            Stream.generate(LongAdder::new).limit(CLASSES).toList();
    private final LongAdder nanos = new LongAdder();

    void answered(int status, long took) {
        answered.get(Math.clamp(status / 100, 0, CLASSES - 1)).increment();
        nanos.add(took);
    }

    long answered(int firstDigit) {
        return answered.get(firstDigit).sum();
    }

    double seconds() {
        return nanos.sum() / 1e9;
    }
}
