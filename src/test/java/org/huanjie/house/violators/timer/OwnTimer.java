package org.huanjie.house.violators.timer;

import org.springframework.scheduling.annotation.Scheduled;

/** 违例 — keeps a timer of its own, which every node would run. */
class OwnTimer {

    @Scheduled(fixedDelay = 1)
    void everyNode() {}
}
