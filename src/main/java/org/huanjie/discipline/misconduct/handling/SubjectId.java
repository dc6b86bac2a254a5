package org.huanjie.discipline.misconduct.handling;

import java.util.UUID;

/** 被举报人编号. */
public record SubjectId(UUID uuid) {
    @Override
    public String toString() {
        return uuid.toString();
    }
}
