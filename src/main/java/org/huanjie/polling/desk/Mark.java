package org.huanjie.polling.desk;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 领票记号 — that an entry of the roll has been given its ballot.
 *
 * @param desk where; gone once the result is declared
 * @param minute when, to the minute; gone once the result is declared
 * @param byProxy whether the agent drew it
 */
public record Mark(Optional<String> desk, Optional<LocalDateTime> minute, boolean byProxy) {}
