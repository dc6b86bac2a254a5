package org.huanjie.candidacy.review.talk;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.candidacy.review.signature.Signature;

/**
 * 谈话记录 — what is put on record of a talk that was held.
 *
 * @param signature the person's, where they gave one
 */
public record TalkRecord(LocalDate on, String talkers, String shown, String words, Optional<Signature> signature) {}
