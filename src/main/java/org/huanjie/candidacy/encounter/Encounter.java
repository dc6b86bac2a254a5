package org.huanjie.candidacy.encounter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Post;
import org.jspecify.annotations.Nullable;

/**
 * 见面会 — a meeting of the candidates with the villagers: announced with its day, hour and place, then on record with who came and what was asked and
 * answered. Who asked is nobody's to know.
 *
 * @param villagers how many villagers came; null before it is on record
 */
public record Encounter(
        UUID id,
        int number,
        LocalDateTime at,
        String place,
        @Nullable Integer villagers,
        List<Present> candidates,
        List<Answer> answers) {

    /** 到会候选人 — a candidate who was invited, and whether they came: nobody has to. */
    public record Present(UUID candidate, String name, Post post, boolean came) {}

    /** 答问 — a question from the floor, and what a candidate answered. */
    public record Answer(String question, String by, String answer) {}

    public boolean held() {
        return villagers != null;
    }
}
