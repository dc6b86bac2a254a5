package org.huanjie.election.lawbook;

import java.util.Optional;
import java.util.UUID;

/**
 * 法规文件 — a file of the law that a county's office brought.
 *
 * @param name the year of a notice of holidays, or the code of an edition
 * @param content as it was read, in JSON
 */
public record LawFile(UUID id, Kind kind, String name, String content, String broughtBy, Optional<String> confirmedBy) {

    /** 法规文件种类. */
    public enum Kind {
        HOLIDAYS,
        EDITION
    }

    public boolean waits() {
        return confirmedBy.isEmpty();
    }
}
