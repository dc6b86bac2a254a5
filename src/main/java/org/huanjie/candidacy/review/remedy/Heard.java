package org.huanjie.candidacy.review.remedy;

/** 陈述来处 — from where a person's own words came: their own page, or the office that wrote them down. */
public enum Heard {
    OWN_PAGE,
    OFFICE
}
