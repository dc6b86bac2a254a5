package org.huanjie.discipline.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 活动照片编号 — tells one picture of an activity from every other. */
public record ActivityPhotoId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static ActivityPhotoId of(String text) {
        return new ActivityPhotoId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
