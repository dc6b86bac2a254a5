package org.huanjie.shell.web;

/**
 * 所示步骤 — a step of something that goes one after the other, as shown.
 *
 * @param now whether it stands here
 * @param when the day on which it was done, or its state in a word
 */
public record ShownStep(String name, boolean now, String when) {}
