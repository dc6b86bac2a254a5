package org.huanjie.candidacy.review.own;

/** 发码途径 — how a code came to its person: into the hand, against the card, or to the telephone that they proved. */
public enum CodeChannel {
    HAND,
    PHONE
}
