package org.huanjie.readiness.step;

import java.util.List;

/** 未化解问题 — what stands against the second condition (docs/rules.md, readiness): the module of the lists implements it. */
public interface OpenIssues {

    /** 一个未化解问题 — an open red problem of a village: its number in the list and its title. */
    record Issue(String number, String title) {}

    /** The open red problems of this village. */
    List<Issue> red(String village);
}
