package org.huanjie.discipline.campaign.web;

import java.util.Map;
import org.huanjie.discipline.campaign.ActivityKind;
import org.huanjie.discipline.campaign.PlanItem;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 宣传活动的措辞 — where its pages are, and what a kind and days are called. */
public final class CampaignWords {

    static final String PLANS = "/discipline/campaigns/";
    static final String KINDS = "/discipline/kinds/";
    static final String ACTIVITIES = "/discipline/activities/";

    private CampaignWords() {}

    /** The kind's name; of one that the county no longer knows its code. */
    public static String kind(String kind, Map<String, ActivityKind> names, Words words) {
        var known = names.get(kind);
        return known == null ? kind : known.text(words);
    }

    static String days(PlanItem.Days days, Words words) {
        return days.first().equals(days.last())
                ? Wording.of(words, days.first())
                : words.of("campaign.days", Wording.of(words, days.first()), Wording.of(words, days.last()));
    }
}
