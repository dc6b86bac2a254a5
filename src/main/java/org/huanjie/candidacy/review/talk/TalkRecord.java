package org.huanjie.candidacy.review.talk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 谈话记录 — what is put on record of a talk that was held.
 *
 * @param signature a picture of the person's signature, where they gave one
 */
public record TalkRecord(LocalDate on, String talkers, String shown, String words, Optional<byte[]> signature) {}
