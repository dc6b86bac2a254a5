package org.huanjie.responsibility;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** 三个一 — who is bound to which village, from when to when. */
@Service
public class ThreeOnes {

    /** The villages in term within this division that lack one of their three now, each with what is missing. */
    public Map<String, Set<Bond>> missing(String division) {
        return Map.of();
    }
}
