package org.huanjie.candidacy.review.sheet;

/**
 * 核查表的一行 — one person and one criterion that an organ is asked about, with the fields that it needs and no other.
 *
 * @param key what the row stands for where it was made; never in the sheet itself
 * @param number the identity number as far as the organ may see it: whole or masked
 * @param criterion the criterion's code
 * @param words what the criterion says
 */
public record AskedRow(
        String key, String name, String sex, String number, String village, String criterion, String words) {}
