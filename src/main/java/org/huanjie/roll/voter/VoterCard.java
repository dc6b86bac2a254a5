package org.huanjie.roll.voter;

/**
 * 选民卡 — a voter as work with the roll needs to see them.
 *
 * @param sex {@code MALE} or {@code FEMALE}
 * @param maskedNumber the identity number with all but its last four hidden
 */
public record VoterCard(
        VoterId id, String village, String name, String sex, int group, int birthYear, String maskedNumber) {}
