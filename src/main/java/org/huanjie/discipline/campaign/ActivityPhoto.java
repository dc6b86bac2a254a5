package org.huanjie.discipline.campaign;

import java.time.OffsetDateTime;

/**
 * 活动照片 — that it is there.
 *
 * @param size in bytes
 * @param released whether a person has let everybody see it
 */
public record ActivityPhoto(
        ActivityPhotoId id, ActivityId activity, String division, int size, OffsetDateTime putAt, boolean released) {}
