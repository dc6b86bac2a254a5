package org.huanjie.messaging.recipient;

import java.util.UUID;

/**
 * 收件人 — a person of a class.
 *
 * @param division where they belong, which says who sees what was sent to them
 * @param bound whether they hold an office to which what they are sent belongs, so that they cannot refuse it
 * @param chinese whether they read Chinese
 */
public record Recipient(UUID person, String name, String division, boolean bound, boolean chinese) {}
