package org.huanjie.discipline.study;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 县级题目编号 — tells one question of a county from every other. */
public record OwnQuestionId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static OwnQuestionId of(String text) {
        return new OwnQuestionId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
