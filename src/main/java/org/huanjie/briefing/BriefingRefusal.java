package org.huanjie.briefing;

import org.huanjie.shell.Refusal;

/** 分析会拒绝理由 — why a briefing, its seats or its minutes are not entered. */
public enum BriefingRefusal implements Refusal {
    RULE_NOT_YOURS("situation"),
    RULE("situation"),
    HELD_ALREADY("situation"),
    NO_MINUTES("situation"),
    MINUTES_FULL("situation"),
    NO_ROSTER("situation"),
    NO_PRESENCE("situation"),
    NOBODY_CAME("situation"),
    NO_REPRESENTATIVE("situation"),
    REPRESENTATIVE_OF_NONE("situation"),
    NAME_TOO_LONG("situation"),
    NOT_YOURS("situation"),
    INVITATION_DAY("situation"),
    NO_MEMBER("situation"),
    NO_DAY("situation"),
    DAY_AHEAD("situation"),
    NO_NAME("situation"),
    NO_SAID("situation"),
    NO_PROBLEM("situation"),
    NO_DECISION("situation"),
    NO_DUE("situation"),
    NO_VILLAGE("situation"),
    SINCE("situation"),
    ROSTER_FULL("situation"),
    SEAT_ENDED("situation"),
    NO_SEAT("situation"),
    NO_ORGAN("situation"),
    ORGAN_TOO_LONG("situation");

    private final String rule;

    BriefingRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "briefing.refused";
    }
}
