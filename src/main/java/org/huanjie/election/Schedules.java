package org.huanjie.election;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 日程 — the schedules of villages, reckoned from their election days by the edition's rules (domain.md §8). */
@Service
public class Schedules {

    public Optional<Schedule> of(String village) {
        return Optional.empty();
    }

    /** The schedules of all villages within this division that have a day, planned or fixed. */
    public Map<String, Schedule> within(String division) {
        return Map.of();
    }
}
