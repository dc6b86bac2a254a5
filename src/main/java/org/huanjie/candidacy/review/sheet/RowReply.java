package org.huanjie.candidacy.review.sheet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 一行的答复 — what an organ wrote beside one row.
 *
 * @param found the document, where there is one; empty where the organ holds nothing
 */
public record RowReply(AskedRow row, Optional<Document> found) {

    /**
     * 查到的文书.
     *
     * @param until when its window ends, where the organ says so
     */
    public record Document(String number, LocalDate day, Optional<LocalDate> until) {}
}
