package org.huanjie.discipline.campaign.web;

import org.huanjie.discipline.campaign.ActivityKinds;
import org.huanjie.discipline.campaign.PlanItem;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 宣传活动的措辞 — where its pages are, and what a kind and days are called. */
public final class CampaignWords {

    static final String PLANS = "/discipline/campaigns/";
    static final String ACTIVITIES = "/discipline/activities/";

    private CampaignWords() {}

    /** Where the county keeps its kinds. */
    static String kinds(String county) {
        return "/counties/" + county + "/lists/" + ActivityKinds.LIST.code();
    }

    static String days(PlanItem.Days days, Words words) {
        return days.first().equals(days.last())
                ? Wording.of(words, days.first())
                : words.of("campaign.days", Wording.of(words, days.first()), Wording.of(words, days.last()));
    }
}
