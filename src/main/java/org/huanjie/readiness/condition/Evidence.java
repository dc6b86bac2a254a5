package org.huanjie.readiness.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 佐证材料 — what stands for a condition, in the fields that it names (docs/rules.md, readiness). */
public sealed interface Evidence {

    /** 文件 — documents with title, date, number and note. */
    record Documents(List<Document> documents) implements Evidence {}

    /** 一份文件 — of one {@link ConditionSet.Kind} of the condition. */
    record Document(String kind, String title, @Nullable LocalDate dated, String number, String note) {}

    /** 联系名单 — roles to be kept in touch with; roles, not persons, and nothing of what they think. */
    record Contacts(List<Contact> contacts) implements Evidence {}

    /** 一个联系对象 — a role, the officer who keeps in touch with it, and when they last did. */
    record Contact(String role, String officer, @Nullable LocalDate lastTalk) {}

    /** 问题登记 — the hard issues on record. */
    record Issues(List<Issue> issues) implements Evidence {}

    /** 一个问题 — closed on a day, or with a plan and the day it is due. */
    record Issue(
            String title,
            Risk risk,
            @Nullable LocalDate closed,
            String plan,
            @Nullable LocalDate due) {}

    /** 风险等级 — the colours of the 2017 lists; an open red issue stands against the condition. */
    enum Risk {
        RED,
        YELLOW,
        BLUE
    }

    /**
     * 抽样评价 — a sample survey of villagers: counts and a mean, never who said what.
     *
     * @param frame from whom and how it was drawn
     * @param asked how many were asked, n
     * @param score per cent satisfied
     */
    record Sample(
            String frame,
            @Nullable Integer asked,
            @Nullable Integer responses,
            @Nullable BigDecimal score) implements Evidence {
        static final Sample EMPTY = new Sample("", null, null, null);
    }
}
