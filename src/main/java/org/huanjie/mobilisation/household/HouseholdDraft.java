package org.huanjie.mobilisation.household;

/** 住户草稿 — a household as somebody writes it down: its group, its number, its place among the others and on the ground. */
public record HouseholdDraft(int group, String number, int order, HouseholdPlace place) {

    static final int LONGEST_NUMBER = 10;
    static final int LAST_GROUP = 99;
    static final int LAST_ORDER = 99_999;
}
