package org.huanjie.situation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** 问题清单 — the problems of villages, from their entry to their closing. */
@Service
public class Problems {

    /** 未销号问题数 — how many problems of a village are open, by risk, and how many of them are past their day. */
    public record Open(int red, int yellow, int blue, int overdue) {}

    /** The open problems of each village within this division that has any. */
    public Map<String, Open> open(String division) {
        return Map.of();
    }
}
